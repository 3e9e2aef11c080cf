package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();

  @Test
  void dataThatIsNotThereFailsAndIsNamed() {
    assertThat(run("evaluate", "expression", "--data", "/no/such/data")).isEqualTo(1);
    assertThat(messages.toString()).contains("/no/such/data");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDamagedModelFailsAndIsNamed() throws Exception {
    Path model = Files.writeString(folder.resolve("broken.onnx"), "not a model");
    Path data = Files.createDirectory(folder.resolve("data"));
    assertThat(
            run("evaluate", "expression", "--data", data.toString(), "--model", model.toString()))
        .isEqualTo(1);
    assertThat(messages.toString()).contains("broken.onnx").doesNotContain("\tat ");
  }

  @Test
  void anUnknownNetworkOrOptionIsWrongUsage() {
    assertThat(run("train", "expression", "--model", "resnet999", "--data", folder.toString()))
        .isEqualTo(2);
    assertThat(messages.toString()).contains("resnet999").contains("mini-xception");
    assertThat(run("train", "expression", "--speed", "9")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return TrainingCommand.run(new PrintWriter(out), new PrintWriter(messages), arguments);
  }
}
