package org.humoresque.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.ReplayGain;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;

/** What every implementation of the two stores must do. */
public abstract class StoreContract {

  private static final TrackMood GLOOMY =
      new TrackMood(
          new Mood(-0.5, -0.25),
          Optional.of(Emotion.SAD),
          0.8,
          Source.MOOD_TAG,
          "mood tag \"gloomy\"");
  private static final TrackMood ROCK =
      new TrackMood(new Mood(0.1, 0.5), Optional.empty(), 0.3, Source.GENRE_TAG, "genre \"Rock\"");

  private static final Sidecar SIDECAR =
      new Sidecar(Path.of("/music/día 1.lrc"), new FileStamp(5, 7));

  /** The empty store under test. */
  protected abstract TrackStore tracks();

  /** The scanner's side of the same store. */
  protected abstract ScanStore scans();

  @Test
  void savedTrackIsFoundAsItWas() {
    TrackTags tags =
        TrackTags.builder()
            .title("Día de lluvia")
            .artist("Ána")
            .album("Cielo")
            .albumArtist("Various")
            .trackNumber(3)
            .year(1999)
            .genres(List.of("Folk", "R&B"))
            .moods(List.of("gloomy", "calm"))
            .artists(List.of("Ána", "Bea"))
            .place(new AlbumPlace(OptionalInt.of(12), OptionalInt.of(2), OptionalInt.of(3), true))
            .language("es")
            .beatsPerMinute(97.5)
            .gain(
                new ReplayGain(
                    OptionalDouble.of(-7.25),
                    OptionalDouble.of(0.98),
                    OptionalDouble.empty(),
                    OptionalDouble.of(1.1)))
            .build();
    ScannedTrack scanned =
        new ScannedTrack(
            Optional.empty(),
            Path.of("/music/día 1.mp3"),
            new FileStamp(1234, 1_700_000_000_123_456_789L),
            new ContentId("abc"),
            tags,
            Duration.ofMillis(61_500),
            Optional.of(Cover.EMBEDDED),
            new ScannedLyrics(Optional.of(SIDECAR), Optional.empty(), Optional.empty()));

    Track saved = scans().save(List.of(scanned)).get(0);

    assertThat(saved.tags()).isEqualTo(tags);
    assertThat(tracks().find(saved.id())).contains(saved);
    assertThat(tracks().count()).isEqualTo(1);
    assertThat(scans().files())
        .containsExactly(
            new KnownFile(
                saved.id(),
                saved.file(),
                scanned.stamp(),
                scanned.content(),
                saved.cover(),
                Optional.of(SIDECAR)));
  }

  @Test
  void untaggedTrackHasNoTagsAtAll() {
    Track saved = save(scanned("/music/x.mp3", "x", TrackTags.NONE));

    assertThat(tracks().find(saved.id()).orElseThrow().tags()).isEqualTo(TrackTags.NONE);
  }

  @Test
  void unknownTrackIsNotFound() {
    assertThat(tracks().find(new TrackId(99))).isEmpty();
    assertThat(tracks().mood(new TrackId(99))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracks().label(new TrackId(99), Emotion.HAPPY))
        .withMessageContaining("99");
  }

  @Test
  void searchIsOrderedByArtistAlbumNumberAndTitle() {
    save(scanned("/9.mp3", "9", TrackTags.NONE));
    save(tagged("/1.mp3", "b side", "abba", "Arrival", 10));
    save(tagged("/2.mp3", "first", "ABBA", "Arrival", 2));
    save(tagged("/3.mp3", "z", "Zappa", "Apostrophe", 1));
    save(tagged("/4.mp3", "earlier", "Abba", "Abba", 7));

    assertThat(tracks().search("", 10, 0))
        .extracting(track -> track.file().toString())
        .containsExactly("/4.mp3", "/2.mp3", "/1.mp3", "/3.mp3", "/9.mp3");
    assertThat(tracks().search("", 2, 1))
        .extracting(track -> track.file().toString())
        .containsExactly("/2.mp3", "/1.mp3");
  }

  @Test
  void albumsOfSeveralDiscsAndArtistsStayWholeAndInOrder() {
    save(scanned("/1.mp3", "1", onAlbum("Zoe", 2, 1)));
    save(scanned("/2.mp3", "2", onAlbum("Abe", 1, 2)));
    save(scanned("/3.mp3", "3", onAlbum("Mia", 1, 1)));
    save(tagged("/4.mp3", "t", "Nic", "Other", 1));

    assertThat(tracks().search("", 10, 0))
        .extracting(track -> track.file().toString())
        .containsExactly("/4.mp3", "/3.mp3", "/2.mp3", "/1.mp3");
  }

  private static TrackTags onAlbum(String artist, int disc, int number) {
    return TrackTags.builder()
        .artist(artist)
        .album("Hits")
        .trackNumber(number)
        .place(new AlbumPlace(OptionalInt.empty(), OptionalInt.of(disc), OptionalInt.empty(), true))
        .build();
  }

  @Test
  void searchFindsWordsInAnyFieldWhateverTheirCaseAndAccents() {
    save(tagged("/1.mp3", "Jóga", "Björk", "Homogenic", 2));
    save(tagged("/2.mp3", "Любовь", "Кино", "Группа крови", 1));
    save(
        scanned(
            "/3.mp3",
            "3",
            TrackTags.builder().title("100% _pure_").genres(List.of("Trip-Hop")).build()));

    assertThat(found("bjork HOMO")).containsExactly("/1.mp3");
    assertThat(found("кино любовь")).containsExactly("/2.mp3");
    assertThat(found("trip-hop")).containsExactly("/3.mp3");
    assertThat(found("100%")).containsExactly("/3.mp3");
    assertThat(found("_")).containsExactly("/3.mp3");
    assertThat(found("bjork pure")).isEmpty();
    assertThat(found("' OR 1=1 --")).isEmpty();
    assertThat(tracks().count("bjork")).isEqualTo(1);
    assertThat(tracks().count("  ")).isEqualTo(3);
    assertThat(found("x ".repeat(100_000))).isEmpty();
  }

  @Test
  void negativeLimitOrOffsetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracks().search("", -1, 0))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException().isThrownBy(() -> tracks().search("", 1, -7));
  }

  @Test
  void analysedMoodIsGivenBack() {
    Track gloomy = save(scanned("/1.mp3", "1", TrackTags.NONE));
    Track rock = save(scanned("/2.mp3", "2", TrackTags.NONE));
    Track mute = save(scanned("/3.mp3", "3", TrackTags.NONE));
    scans()
        .saveMoods(
            "v1",
            List.of(
                new MoodReading(gloomy.id(), Optional.of(GLOOMY)),
                new MoodReading(rock.id(), Optional.of(ROCK)),
                new MoodReading(mute.id(), Optional.empty())));

    assertThat(tracks().mood(gloomy.id())).contains(GLOOMY);
    assertThat(tracks().mood(mute.id())).isEmpty();
    assertThat(tracks().mooded())
        .containsExactly(new MoodedTrack(gloomy, GLOOMY), new MoodedTrack(rock, ROCK));
  }

  @Test
  void labelWinsOverAnalysedMoodUntilItIsTakenOff() {
    Track track = save(scanned("/1.mp3", "1", TrackTags.NONE));
    scans().saveMoods("v1", List.of(new MoodReading(track.id(), Optional.of(GLOOMY))));

    tracks().label(track.id(), Emotion.ANGRY);
    tracks().label(track.id(), Emotion.HAPPY);

    TrackMood happy = TrackMood.labelled(Emotion.HAPPY);
    assertThat(tracks().mood(track.id())).contains(happy);
    assertThat(tracks().mooded()).containsExactly(new MoodedTrack(track, happy));
    tracks().unlabel(track.id());
    assertThat(tracks().mood(track.id())).contains(GLOOMY);
  }

  @Test
  void labelledTrackHasAMoodThoughNothingWasAnalysed() {
    Track track = save(scanned("/1.mp3", "1", TrackTags.NONE));

    tracks().label(track.id(), Emotion.FEAR);

    assertThat(tracks().mooded()).hasSize(1);
    assertThat(tracks().moodedCount()).isEqualTo(1);
  }

  @Test
  void labelSurvivesRemovalAndReturnOfTheSameContent() {
    Track track = save(scanned("/1.mp3", "same", TrackTags.NONE));
    tracks().label(track.id(), Emotion.HAPPY);
    scans().remove(List.of(track.id()));
    assertThat(tracks().count()).isZero();

    Track back = save(scanned("/elsewhere.mp3", "same", TrackTags.NONE));

    assertThat(back.id()).isNotEqualTo(track.id());
    assertThat(tracks().mood(back.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void labelFollowsATrackToItsNewContent() {
    Track track = save(scanned("/1.mp3", "before", TrackTags.NONE));
    tracks().label(track.id(), Emotion.HAPPY);

    save(scanned("/1.mp3", "after", TrackTags.NONE).as(track.id()));

    assertThat(tracks().mood(track.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void labelDoesNotFollowToContentThatWasThereBefore() {
    Track one = save(scanned("/1.mp3", "one", TrackTags.NONE));
    Track two = save(scanned("/2.mp3", "two", TrackTags.NONE));
    tracks().label(one.id(), Emotion.HAPPY);

    save(scanned("/1.mp3", "two", TrackTags.NONE).as(one.id()));
    save(scanned("/2.mp3", "one", TrackTags.NONE).as(two.id()));

    assertThat(tracks().mood(one.id())).isEmpty();
    assertThat(tracks().mood(two.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void moodOfAnotherAnalyserIsStaleButStillGivenBack() {
    Track track = save(scanned("/1.mp3", "1", TrackTags.NONE));
    Track mute = save(scanned("/2.mp3", "2", TrackTags.NONE));
    assertThat(scans().stale("v1", 10)).containsExactly(track, mute);
    assertThat(scans().stale("v1", 1)).containsExactly(track);

    scans()
        .saveMoods(
            "v1",
            List.of(
                new MoodReading(track.id(), Optional.of(GLOOMY)),
                new MoodReading(mute.id(), Optional.empty())));

    assertThat(scans().stale("v1", 10)).isEmpty();
    assertThat(scans().stale("v2", 10)).hasSize(2);
    assertThat(tracks().mood(track.id())).contains(GLOOMY);
  }

  @Test
  void changedTrackKeepsItsIdAndItsMoodIsStale() {
    Track track = save(scanned("/1.mp3", "1", TrackTags.NONE));
    scans().saveMoods("v1", List.of(new MoodReading(track.id(), Optional.of(GLOOMY))));

    Track changed = save(tagged("/2.mp3", "New", "Artist", "Album", 1).as(track.id()));

    assertThat(tracks().search("new", 10, 0)).containsExactly(changed);
    assertThat(changed.id()).isEqualTo(track.id());
    assertThat(scans().stale("v1", 10)).containsExactly(changed);
    assertThat(tracks().mood(track.id())).contains(GLOOMY);
  }

  @Test
  void failuresAreRememberedUntilTheFileReadsOrIsForgotten() {
    KnownFailure text = new KnownFailure(Path.of("/t.mp3"), new FileStamp(5, 6), "it is text");
    KnownFailure empty = new KnownFailure(Path.of("/e.mp3"), new FileStamp(0, 6), "it is empty");
    scans().saveFailures(List.of(text, empty));
    KnownFailure again = new KnownFailure(empty.file(), new FileStamp(9, 9), "it is cut short");
    scans().saveFailures(List.of(again));
    assertThat(scans().failures()).containsExactlyInAnyOrder(text, again);

    save(scanned("/e.mp3", "e", TrackTags.NONE));
    scans().removeFailures(List.of(text.file()));

    assertThat(scans().failures()).isEmpty();
  }

  @Test
  void rootsNeverLieInsideOneAnother() {
    scans().addRoots(List.of(Path.of("/music/rock"), Path.of("/other")));
    scans().addRoots(List.of(Path.of("/music"), Path.of("/other/deep"), Path.of("/music2")));

    assertThat(tracks().roots())
        .containsExactly(Path.of("/music"), Path.of("/music2"), Path.of("/other"));
  }

  @Test
  void revisionChangesWithEveryWriteAndOnlyThen() {
    long empty = tracks().revision();
    Track track = save(scanned("/1.mp3", "1", TrackTags.NONE));
    long saved = tracks().revision();
    tracks().find(track.id());
    long read = tracks().revision();
    tracks().label(track.id(), Emotion.HAPPY);
    long labelled = tracks().revision();

    assertThat(saved).isNotEqualTo(empty).isEqualTo(read).isNotEqualTo(labelled);
  }

  @Test
  void coverIsWrittenAlone() {
    Track track = save(tagged("/1.mp3", "T", "A", "B", 1));
    KnownFile file = scans().files().get(0);

    scans().saveCovers(List.of(file.withCover(Optional.of(Cover.FOLDER))));

    Track now = tracks().find(track.id()).orElseThrow();
    assertThat(now.cover()).contains(Cover.FOLDER);
    assertThat(now.tags()).isEqualTo(track.tags());
  }

  private List<String> found(String query) {
    return tracks().search(query, 10, 0).stream().map(track -> track.file().toString()).toList();
  }

  private Track save(ScannedTrack scanned) {
    return scans().save(List.of(scanned)).get(0);
  }

  private static ScannedTrack tagged(
      String file, String title, String artist, String album, int number) {
    return scanned(
        file,
        file,
        TrackTags.builder().title(title).artist(artist).album(album).trackNumber(number).build());
  }

  private static ScannedTrack scanned(String file, String content, TrackTags tags) {
    return new ScannedTrack(
        Optional.empty(),
        Path.of(file),
        new FileStamp(1, 1),
        new ContentId(content),
        tags,
        Duration.ofSeconds(1),
        Optional.empty(),
        ScannedLyrics.NONE);
  }
}
