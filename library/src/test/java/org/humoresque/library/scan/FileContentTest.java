package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings are known again by their sound. */
class FileContentTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "wav", "wma"})
  void otherTagsAreTheSameRecording(String ending) throws Exception {
    Path one = TaggedAudio.write(folder.resolve("one." + ending), Map.of("title", "A"));
    Map<String, String> more = Map.of("title", "B", "artist", "x".repeat(70_000), "genre", "Folk");

    Path two = retagged(one, folder.resolve("two." + ending), more);

    assertThat(Files.size(two)).isNotEqualTo(Files.size(one));
    assertThat(FileContent.read(two).id()).isEqualTo(FileContent.read(one).id());
    assertThat(FileContent.read(two).former()).isNotEqualTo(FileContent.read(one).former());
  }

  @Test
  void tagsAtTheEndOfAnMp3AreNoSound() throws Exception {
    Path mp3 = TaggedAudio.write(folder.resolve("a.mp3"), Map.of());
    var id = FileContent.read(mp3).id();
    byte[] sound = Files.readAllBytes(mp3);

    Files.write(mp3, TrailingTagsTest.behind(sound, TrailingTagsTest.all()));

    assertThat(FileContent.read(mp3).id()).isEqualTo(id);
  }

  @Test
  void anotherByteOfSoundIsAnotherRecording() throws IOException {
    Path one = TaggedAudio.wav(folder.resolve("1.wav"), "One", "A", 1);
    Path two = TaggedAudio.wav(folder.resolve("2.wav"), "One", "A", 2);
    assertThat(FileContent.read(two).id()).isNotEqualTo(FileContent.read(one).id());
  }

  /** Copies the sound, bit by bit. */
  private static Path retagged(Path from, Path to, Map<String, String> tags) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Loader.load(ffmpeg.class), "-v", "error", "-y", "-i", from.toString()));
    command.addAll(List.of("-map_metadata", "-1", "-c", "copy"));
    tags.forEach((name, value) -> command.addAll(List.of("-metadata", name + "=" + value)));
    command.add(to.toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return to;
  }
}
