package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    Path file = folder.resolve("checkpoint.bin");
    new Checkpoint(
            "net", 7, Map.of("w", new float[] {1, 2}), Map.of("w", new float[] {3, 4}), Map.of())
        .write(file);

    Checkpoint read = Checkpoint.read(file);

    assertThat(read.network()).isEqualTo("net");
    assertThat(read.epoch()).isEqualTo(7);
    assertThat(read.weights().get("w")).containsExactly(1, 2);
    assertThat(read.average().get("w")).containsExactly(3, 4);
  }

  @Test
  void aCutFileIsNamed() throws IOException {
    Path file = folder.resolve("checkpoint.bin");
    new Checkpoint("net", 7, Map.of("w", new float[100]), Map.of(), Map.of()).write(file);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));

    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("checkpoint.bin");
  }

  @Test
  void anyOtherFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a checkpoint");
    assertThatThrownBy(() -> Checkpoint.read(file)).hasMessageContaining("not a checkpoint of");
  }
}
