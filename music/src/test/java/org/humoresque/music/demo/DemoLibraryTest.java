package org.humoresque.music.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.audio.DecodedFile;
import org.humoresque.music.audio.UnwritableAudioException;
import org.humoresque.music.demo.pieces.Album;
import org.humoresque.music.demo.pieces.Piece;
import org.humoresque.music.mood.TagMoodAnalyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composes the whole library once and looks at the files. */
class DemoLibraryTest {

  @TempDir private static Path folder;

  private static final List<String> REPORTS = new ArrayList<>();
  private static List<Path> files = List.of();
  private static final List<DecodedFile> DECODED = new ArrayList<>();
  private static final Map<Emotion, List<SoundFeatures>> FEATURES = new EnumMap<>(Emotion.class);

  @BeforeAll
  static void compose() {
    files =
        new DemoLibrary()
            .create(folder, (done, total, title) -> REPORTS.add(done + "/" + total + " " + title));
    for (Piece piece : Album.pieces()) {
      DecodedFile decoded = DecodedFile.read(files.get(piece.number() - 1));
      DECODED.add(decoded);
      FEATURES
          .computeIfAbsent(piece.emotion(), unused -> new ArrayList<>())
          .add(SoundFeatures.of(decoded.sound()));
    }
  }

  @Test
  void thereAreThreePiecesForEachEmotionByDifferentArtists() {
    Map<Emotion, List<String>> artists =
        Album.pieces().stream()
            .collect(
                Collectors.groupingBy(
                    Piece::emotion, Collectors.mapping(Piece::artist, Collectors.toList())));
    assertThat(artists).hasSize(7);
    assertThat(artists.values())
        .allSatisfy(three -> assertThat(three).hasSize(3).doesNotHaveDuplicates());
    assertThat(new DemoLibrary().size()).isEqualTo(21);
  }

  @Test
  void everyPieceLastsTwentyToThirtyFiveSeconds() {
    assertThat(DECODED)
        .allSatisfy(
            file -> assertThat(file.sound().duration().toMillis()).isBetween(20_000L, 35_000L));
  }

  @Test
  void nothingClipsAndNothingIsSilentForLong() {
    assertThat(FEATURES.values().stream().flatMap(Collection::stream))
        .allSatisfy(
            sound -> {
              assertThat(sound.peak()).isBetween(0.2, 0.99);
              assertThat(sound.loudnessDb()).isBetween(-30.0, -10.0);
              assertThat(sound.longestSilenceSeconds()).isLessThan(1.5);
            });
  }

  @Test
  void everyFileBeginsAndEndsSoftly() {
    for (DecodedFile file : DECODED) {
      float[] left = file.sound().left();
      assertThat(Math.abs(left[0])).isLessThan(0.03f);
      assertThat(Math.abs(left[left.length - 1])).isLessThan(0.03f);
    }
  }

  @Test
  void tagsAndCoverAreInTheFiles() throws IOException {
    for (Piece piece : Album.pieces()) {
      DecodedFile file = DECODED.get(piece.number() - 1);
      assertThat(file.tags())
          .containsEntry("title", piece.title())
          .containsEntry("artist", piece.artist())
          .containsEntry("album", "Humoresque Demo")
          .containsEntry("track", String.valueOf(piece.number()))
          .containsEntry("date", "2026")
          .containsEntry("genre", piece.genre())
          .containsEntry("TMOO", String.join("; ", piece.moods()));
      assertThat(ImageIO.read(new ByteArrayInputStream(file.cover())).getWidth()).isEqualTo(600);
    }
  }

  @Test
  void tagsAreReadAsTheEmotionThatWasComposed() {
    TagMoodAnalyzer analyzer = new TagMoodAnalyzer();
    for (Piece piece : Album.pieces()) {
      TrackMood mood = analyzer.analyze(track(piece)).orElseThrow();
      assertThat(mood.emotion()).as(piece.title()).contains(piece.emotion());
      assertThat(mood.mood().distance(piece.emotion().mood())).as(piece.title()).isLessThan(0.4);
    }
  }

  @Test
  void happyMusicIsFasterBrighterAndLouderThanSadMusic() {
    assertThat(mean(Emotion.HAPPY, SoundFeatures::onsetsPerSecond))
        .isGreaterThan(2 * mean(Emotion.SAD, SoundFeatures::onsetsPerSecond));
    assertThat(mean(Emotion.HAPPY, SoundFeatures::brightnessHz))
        .isGreaterThan(1.5 * mean(Emotion.SAD, SoundFeatures::brightnessHz));
    assertThat(mean(Emotion.HAPPY, SoundFeatures::loudnessDb))
        .isGreaterThan(2 + mean(Emotion.SAD, SoundFeatures::loudnessDb));
  }

  @Test
  void angryMusicIsTheLoudestAndFearAndSurpriseChangeLoudnessMost() {
    for (Emotion other : Emotion.all()) {
      if (other != Emotion.ANGRY) {
        assertThat(mean(Emotion.ANGRY, SoundFeatures::loudnessDb))
            .isGreaterThan(mean(other, SoundFeatures::loudnessDb) + 1);
      }
      if (other != Emotion.FEAR && other != Emotion.SURPRISE) {
        assertThat(mean(other, SoundFeatures::swingDb))
            .isLessThan(mean(Emotion.FEAR, SoundFeatures::swingDb))
            .isLessThan(mean(Emotion.SURPRISE, SoundFeatures::swingDb));
      }
    }
  }

  @Test
  void anyTwoEmotionsDifferClearlyInSomethingThatCanBeHeard() {
    for (Emotion one : Emotion.all()) {
      for (Emotion other : Emotion.all()) {
        if (one.compareTo(other) < 0) {
          assertThat(clearestDifference(one, other)).as(one + " and " + other).isGreaterThan(1);
        }
      }
    }
  }

  /** In units of what anybody hears: 3 dB, 50 % brighter or busier, 2 dB of swing, mode. */
  private static double clearestDifference(Emotion one, Emotion other) {
    return Stream.of(
            (mean(one, SoundFeatures::loudnessDb) - mean(other, SoundFeatures::loudnessDb)) / 3,
            (mean(one, SoundFeatures::swingDb) - mean(other, SoundFeatures::swingDb)) / 2,
            octaves(one, other, SoundFeatures::brightnessHz) / 0.58,
            octaves(one, other, SoundFeatures::onsetsPerSecond) / 0.58,
            1.5 * (minorShare(one) - minorShare(other)))
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  private static double octaves(
      Emotion one, Emotion other, ToDoubleFunction<SoundFeatures> feature) {
    return Math.log(mean(one, feature) / mean(other, feature)) / Math.log(2);
  }

  private static double minorShare(Emotion emotion) {
    return Album.pieces().stream()
        .filter(piece -> piece.emotion() == emotion)
        .mapToDouble(piece -> piece.score().get().scale().isMinor() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void progressNamesEachPieceAndEndsComplete() {
    assertThat(REPORTS)
        .hasSize(22)
        .startsWith("0/21 Marmalade Morning", "1/21 Skipping Stones")
        .endsWith("21/21 ");
  }

  @Test
  void secondCallChangesNothingAndOnlyMissingPiecesAreMade(@TempDir Path copy) throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000);
    for (Path file : files) {
      Path target = Files.copy(file, copy.resolve(file.getFileName()));
      Files.setLastModifiedTime(target, old);
    }
    Path missing = copy.resolve(files.get(19).getFileName());
    byte[] before = Files.readAllBytes(missing);
    Files.delete(missing);
    Files.writeString(copy.resolve("." + missing.getFileName() + ".part"), "left by a crash");
    List<String> reports = new ArrayList<>();
    List<Path> made =
        new DemoLibrary().create(copy, (done, total, title) -> reports.add(done + " " + title));
    assertThat(reports).containsExactly("19 Tuesday, Half Past Two", "21 ");
    assertThat(Files.readAllBytes(missing)).isEqualTo(before);
    assertThat(made).hasSize(21);
    try (Stream<Path> all = Files.list(copy)) {
      assertThat(all).hasSize(21);
    }
    for (Path file : made) {
      assertThat(Files.getLastModifiedTime(file).equals(old)).isEqualTo(!file.equals(missing));
    }
  }

  @Test
  void interruptedCallStopsAndStaysInterrupted(@TempDir Path empty) {
    Thread.currentThread().interrupt();
    List<Path> made = new DemoLibrary().create(empty, DemoProgress.NONE);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).isEmpty();
  }

  @Test
  void fileInPlaceOfTheFolderIsNamed(@TempDir Path place) throws IOException {
    Path file = Files.writeString(place.resolve("demo"), "");
    assertThatThrownBy(() -> new DemoLibrary().create(file, DemoProgress.NONE))
        .isInstanceOf(UnwritableAudioException.class)
        .hasMessageContaining("demo");
  }

  private static double mean(Emotion emotion, ToDoubleFunction<SoundFeatures> feature) {
    return FEATURES.get(emotion).stream().mapToDouble(feature).average().orElseThrow();
  }

  private static Track track(Piece piece) {
    return new Track(
        new TrackId(piece.number()),
        files.get(piece.number() - 1),
        TrackTags.builder().genres(List.of(piece.genre())).moods(piece.moods()).build(),
        DECODED.get(piece.number() - 1).sound().duration(),
        Optional.empty());
  }
}
