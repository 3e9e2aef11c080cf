package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroCommandsTest {

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter messages = new StringWriter();

  @Test
  void aNetworkIsTrainedOnDrawnFacesAndMeasured() throws IOException {
    assertThat(train("1")).isZero();
    assertThat(messages.toString()).contains("actors: {drawn=25}").contains("epoch 1/1");
    String model = json().get("model").asText();
    listen();
    assertThat(train("1")).isEqualTo(2);
    assertThat(messages.toString()).contains("--resume");
    listen();
    assertThat(train("2", "--resume")).isZero();
    assertThat(messages.toString()).doesNotContain("made").contains("epoch 2/2");
    listen();
    assertThat(
            run(
                "evaluate",
                "micro",
                "--model",
                model,
                "--clips",
                "1",
                "--still-clips",
                "1",
                "--sequences",
                "3",
                "--confidence",
                "0",
                "--json"))
        .isZero();
    assertThat(json().get("spotting").get("all").get("events").asInt()).isEqualTo(2);
    assertThat(json().get("still").get("seconds").asInt()).isEqualTo(10);
    assertThat(json().get("classes").get("all").get("items").asInt()).isEqualTo(3);
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(run("train", "micro", "--channels", "8", "--run", folder.toString())).isEqualTo(2);
    assertThat(messages.toString()).contains("channels must be three numbers in [1, 512]");
    listen();
    assertThat(run("train", "micro", "--set", "fer=/x", "--run", folder.toString())).isEqualTo(2);
    assertThat(messages.toString()).contains("unknown set 'fer'; allowed: casme2, samm");
    listen();
    assertThat(run("evaluate", "micro", "--part", "all")).isEqualTo(2);
    assertThat(messages.toString()).contains("unknown part 'all'; allowed: held-out, validation");
    listen();
    assertThat(run("evaluate", "micro", "--clips", "0")).isEqualTo(2);
    assertThat(messages.toString()).contains("must be at least 1, but are 0");
    listen();
    assertThat(run("train", "micro", "--ck48", "/nowhere", "--run", folder.resolve("b").toString()))
        .isEqualTo(1);
    assertThat(messages.toString()).contains("there is no /nowhere");
  }

  private int train(String epochs, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "train",
                    "micro",
                    "--expressions",
                    "20",
                    "--clips",
                    "0",
                    "--channels",
                    "2,2,2",
                    "--batch-size",
                    "8",
                    "--threads",
                    "1",
                    "--epochs",
                    epochs,
                    "--json",
                    "--run",
                    folder.resolve("run").toString()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return TrainingCommand.run(
        new PrintWriter(out, true), new PrintWriter(messages, true), arguments);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }

  private void listen() {
    out = new StringWriter();
    messages = new StringWriter();
  }
}
