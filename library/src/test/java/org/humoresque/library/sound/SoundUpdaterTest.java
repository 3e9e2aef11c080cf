package org.humoresque.library.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.TaggedAudio;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundUpdaterTest {

  @TempDir Path folder;
  private final LoudnessAnalyzer analyzer = new LoudnessAnalyzer("1");
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
  void everythingHeardIsKept() {
    song("one");

    assertThat(update(analyzer)).isEqualTo(new SoundReport(1, 1, Map.of()));

    SoundReading kept = sound("one").orElseThrow();
    SoundReading heard = LoudnessAnalyzer.reading();
    assertThat(kept)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .ignoringFields("feeling.value.quadrants", "feeling.value.genres")
        .isEqualTo(heard);
    assertThat(kept.feeling().orElseThrow().quadrants())
        .isEqualTo(heard.feeling().orElseThrow().quadrants());
    assertThat(kept.feeling().orElseThrow().genres())
        .isEqualTo(heard.feeling().orElseThrow().genres());
    TrackMood mood = library.store().mood(id("one")).orElseThrow();
    assertThat(mood.mood()).isEqualTo(new Mood(-0.4, 0.6));
    assertThat(mood.sources()).containsExactly(Source.AUDIO);
    assertThat(mood.emotion()).contains(Emotion.ANGRY);
    assertThat(mood.evidence()).isEqualTo("sound is angry");
    assertThat(library.store().moodedCount()).isEqualTo(1);
  }

  @Test
  void eachRecordingIsHeardOncePerVersionWhereverItLies() throws IOException {
    song("one");
    song("two");
    Files.copy(music.resolve("one.wav"), music.resolve("copy of one.wav"));
    assertThat(update(analyzer).analysed()).isEqualTo(2);
    assertThat(analyzer.heard()).hasSize(2);

    Files.move(music.resolve("two.wav"), music.resolve("moved.wav"));
    assertThat(update(analyzer)).isEqualTo(new SoundReport(2, 0, Map.of()));
    assertThat(analyzer.heard()).isEmpty();

    LoudnessAnalyzer newer = new LoudnessAnalyzer("2");
    assertThat(update(newer)).isEqualTo(new SoundReport(2, 2, Map.of()));
  }

  @Test
  void whatCannotBeHeardIsNamedOnceAndTheOthersAreHeard() {
    song("broken");
    song("damaged");
    song("good");
    song("silent");

    SoundReport report = update(analyzer);

    assertThat(report.analysed()).isEqualTo(4);
    assertThat(report.heard()).isEqualTo(2);
    assertThat(report.problems())
        .containsOnlyKeys(
            music.resolve("broken.wav").toString(), music.resolve("damaged.wav").toString())
        .containsEntry(music.resolve("damaged.wav").toString(), "it is damaged");
    assertThat(sound("silent").orElseThrow().outcome()).isEqualTo(Outcome.SILENT);
    assertThat(library.store().mood(id("silent"))).isEmpty();
    analyzer.heard();
    assertThat(update(analyzer).problems()).isEqualTo(report.problems());
    assertThat(analyzer.heard()).isEmpty();
  }

  @Test
  void fileThatIsAwayIsLeftForAnotherRun() throws IOException {
    song("here");
    song("away");
    scan();
    Files.move(music.resolve("away.wav"), folder.resolve("away.wav"));

    assertThat(updater(analyzer).update(SoundProgress.NONE, new Pause()))
        .isEqualTo(new SoundReport(1, 1, Map.of()));

    Files.move(folder.resolve("away.wav"), music.resolve("away.wav"));
    assertThat(updater(analyzer).update(SoundProgress.NONE, new Pause()).analysed()).isEqualTo(1);
  }

  @Test
  void stoppedRunGoesOnWhereItWas() {
    for (int i = 0; i < 100; i++) {
      song("song" + i);
    }
    scan();
    SoundUpdater updater = new SoundUpdater(library.sounds(), analyzer, 1, Thread::new);
    Thread me = Thread.currentThread();

    assertThatThrownBy(
            () ->
                updater.update(
                    (done, total) -> {
                      if (done == 70) {
                        me.interrupt();
                      }
                    },
                    new Pause()))
        .isInstanceOf(ScanCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();

    long left = updater.pending();
    assertThat(left).isBetween(0L, 30L);
    assertThat(updater.update(SoundProgress.NONE, new Pause()).analysed()).isEqualTo(left);
    assertThat(analyzer.heard()).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void pausedRunWaitsAndGoesOn() throws Exception {
    song("one");
    song("two");
    song("three");
    scan();
    Pause pause = new Pause();
    CountDownLatch paused = new CountDownLatch(1);
    SoundUpdater updater = new SoundUpdater(library.sounds(), analyzer, 1, Thread::new);

    Future<SoundReport> run =
        Executors.newSingleThreadExecutor()
            .submit(
                () ->
                    updater.update(
                        (done, total) -> {
                          if (done == 1) {
                            pause.begin();
                            paused.countDown();
                          }
                        },
                        pause));
    paused.await();

    assertThat(pause.isOn()).isTrue();
    assertThat(run.isDone()).isFalse();
    assertThat(library.sounds().heard()).isEqualTo(1);
    pause.end();
    assertThat(run.get()).isEqualTo(new SoundReport(3, 3, Map.of()));
  }

  @Test
  void progressCountsUpToTheTotal() {
    song("one");
    song("two");
    scan();
    List<String> seen = new ArrayList<>();

    updater(analyzer).update((done, total) -> seen.add(done + "/" + total), new Pause());
    updater(analyzer).update((done, total) -> seen.add("nothing to do"), new Pause());

    assertThat(seen).containsExactly("0/2", "1/2", "2/2");
  }

  @Test
  void atLeastOneThreadIsNeeded() {
    assertThatThrownBy(() -> new SoundUpdater(library.sounds(), analyzer, 0, Thread::new))
        .hasMessage("threads must be at least 1, but is 0");
  }

  /** The title is part of the content. */
  private void song(String title) {
    TaggedAudio.wav(music.resolve(title + ".wav"), title, "A");
  }

  private SoundReport update(LoudnessAnalyzer by) {
    scan();
    return updater(by).update(SoundProgress.NONE, new Pause());
  }

  private SoundUpdater updater(LoudnessAnalyzer by) {
    return new SoundUpdater(library.sounds(), by, 2, Thread::new);
  }

  private void scan() {
    library.scanner().scan(List.of(music), ScanProgress.NONE);
  }

  private Optional<SoundReading> sound(String title) {
    return library.sounds().find(id(title));
  }

  private TrackId id(String title) {
    return library.store().search(title, 1, 0).get(0).id();
  }
}
