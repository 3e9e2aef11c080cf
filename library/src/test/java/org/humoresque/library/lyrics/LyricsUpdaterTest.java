package org.humoresque.library.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.TaggedAudio;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsUpdaterTest {

  @TempDir Path folder;
  private final WordAnalyzer analyzer = new WordAnalyzer("1");
  private Path music;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.toRealPath().resolve("music"));
    library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void moodAndEvidenceAreKept() throws IOException {
    song("one", "sad");

    LyricsReport report = update(analyzer);

    assertThat(report).isEqualTo(new LyricsReport(1, 1, Map.of()));
    assertThat(mood("one")).contains(LyricsMood.read(WordAnalyzer.reading(Emotion.SAD)));
    TrackMood mood = library.store().mood(id("one")).orElseThrow();
    assertThat(mood.mood()).isEqualTo(Emotion.SAD.mood());
    assertThat(mood.emotion()).contains(Emotion.SAD);
    assertThat(mood.source()).isEqualTo(Source.LYRICS);
    assertThat(mood.evidence()).isEqualTo("words speak of not \"sad\", \"poor\"");
    assertThat(library.store().moodedCount()).isEqualTo(1);
  }

  @Test
  void eachTextIsReadOncePerVersion() throws IOException {
    song("one", "sad");
    song("two", "sad");
    song("three", "happy");
    update(analyzer);
    assertThat(analyzer.read()).containsExactlyInAnyOrder("sad", "happy");

    Files.move(music.resolve("three.wav"), music.resolve("3.wav"));
    Files.move(music.resolve("three.txt"), music.resolve("3.txt"));
    assertThat(update(analyzer).analysed()).isZero();
    assertThat(analyzer.read()).isEmpty();

    WordAnalyzer newer = new WordAnalyzer("2");
    assertThat(update(newer)).isEqualTo(new LyricsReport(3, 2, Map.of()));
    assertThat(newer.read()).hasSize(2);
  }

  @Test
  void brokenWordsAreToldByNameAndTheOthersAreRead() throws IOException {
    song("broken", "!");
    song("good", "happy");

    LyricsReport report = update(analyzer);

    assertThat(report.analysed()).isEqualTo(2);
    assertThat(report.problems())
        .containsOnlyKeys(music.resolve("broken.txt").toString())
        .allSatisfy((place, reason) -> assertThat(reason).contains("broken"));
    assertThat(mood("broken").orElseThrow().outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(library.store().mood(id("good"))).isPresent();
    assertThat(update(analyzer).problems()).isEqualTo(report.problems());
  }

  @Test
  void wordsWithoutAMoodSayWhy() throws IOException {
    song("short", "la");

    update(analyzer);

    assertThat(mood("short"))
        .contains(LyricsMood.none(Outcome.TOO_FEW_WORDS, "there are too few words"));
    assertThat(library.store().mood(id("short"))).isEmpty();
  }

  @Test
  void personsLabelAndMoodTagWinOverTheWords() throws IOException {
    song("angry", "sad"); // the title says the mood tag here
    song("mine", "sad");
    update(analyzer);
    library.store().label(id("mine"), Emotion.HAPPY);

    assertThat(library.store().mood(id("angry")).orElseThrow().source()).isEqualTo(Source.MOOD_TAG);
    assertThat(library.store().mood(id("mine"))).contains(TrackMood.labelled(Emotion.HAPPY));
    assertThat(library.store().mooded()).hasSize(2);
  }

  @Test
  void stoppedRunGoesOnWhereItWas() throws IOException {
    for (int i = 0; i < 100; i++) {
      song("song" + i, "words " + i);
    }
    scan();
    LyricsUpdater updater = new LyricsUpdater(library.lyrics(), analyzer);

    assertThatThrownBy(
            () ->
                updater.update(
                    (done, total) -> {
                      if (done >= 64) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(ScanCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(updater.pending()).isEqualTo(36);
    assertThat(updater.update(LyricsProgress.NONE).analysed()).isEqualTo(36);
    assertThat(analyzer.read()).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void progressCountsUpToTheTotal() throws IOException {
    song("one", "sad");
    scan();
    List<String> seen = new ArrayList<>();
    LyricsUpdater updater = new LyricsUpdater(library.lyrics(), analyzer);

    updater.update((done, total) -> seen.add(done + "/" + total));
    updater.update((done, total) -> seen.add("nothing to do"));

    assertThat(seen).containsExactly("0/1", "1/1");
  }

  private void song(String title, String words) throws IOException {
    TaggedAudio.wav(music.resolve(title + ".wav"), title, "A");
    Files.writeString(music.resolve(title + ".txt"), words);
  }

  private LyricsReport update(WordAnalyzer by) {
    scan();
    return new LyricsUpdater(library.lyrics(), by).update(LyricsProgress.NONE);
  }

  private void scan() {
    library.scanner().scan(List.of(music), ScanProgress.NONE);
  }

  private Optional<LyricsMood> mood(String title) {
    return library.lyrics().find(id(title)).orElseThrow().mood();
  }

  private TrackId id(String title) {
    return library.store().search(title, 1, 0).get(0).id();
  }
}
