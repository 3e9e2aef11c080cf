package org.humoresque.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.TaggedAudio;
import org.humoresque.library.store.LibraryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @TempDir Path folder;

  @Test
  void moodsOfAnotherAnalyserAreReadAgainWithoutTheFiles() throws IOException {
    Path music = Files.createDirectory(folder.resolve("music"));
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "sad", "A");
    Path labelled = TaggedAudio.wav(music.resolve("2.wav"), "angry", "A");
    try (Library library = Library.open(data(), new TitleAnalyzer("first"))) {
      library.scanner().scan(List.of(music), ScanProgress.NONE);
      library.store().label(track(library, "angry").id(), Emotion.HAPPY);
    }
    Files.delete(file);
    Files.delete(labelled);

    try (Library library = Library.open(data(), new TitleAnalyzer("second"))) {
      Optional<TrackMood> mood = library.store().mood(track(library, "sad").id());
      assertThat(mood.map(TrackMood::evidence)).contains("second");
      assertThat(library.store().mood(track(library, "angry").id()))
          .contains(TrackMood.labelled(Emotion.HAPPY));
    }
  }

  @Test
  void libraryIsKeptInTheFolderThatIsCreatedForIt() {
    try (Library library = Library.open(data(), new TitleAnalyzer("1"))) {
      assertThat(library.store().count()).isZero();
      assertThat(library.store().roots()).isEmpty();
    }
    assertThat(data().resolve(Library.DATABASE)).isRegularFile();
  }

  @Test
  void dataFolderThatIsAFileIsNamed() throws IOException {
    Files.writeString(data(), "not a folder");
    assertThatThrownBy(() -> Library.open(data(), new TitleAnalyzer("1")))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(data().toString());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static Track track(Library library, String title) {
    return library.store().search(title, 1, 0).get(0);
  }
}
