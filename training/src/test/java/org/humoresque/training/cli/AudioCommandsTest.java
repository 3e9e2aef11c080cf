package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.humoresque.training.audio.ComposedClips;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioCommandsTest {

  @TempDir private static Path folder;
  private static Path data;
  private static Path cache;

  @TempDir private Path run;
  private StringWriter out = new StringWriter();
  private StringWriter messages = new StringWriter();

  @BeforeAll
  static void compose() {
    data = folder.resolve("clips");
    cache = folder.resolve("cache");
    ComposedClips.write(data, 8);
  }

  @BeforeEach
  void listen() {
    out = new StringWriter();
    messages = new StringWriter();
  }

  @Test
  void machinesAreTrainedMeasuredByFoldsAndReadBack() throws IOException {
    Path model = run.resolve("two.onnx");
    assertThat(train("svm", "--folds", "4", "--out", model.toString())).isZero();
    assertThat(json().get("items").asInt()).isEqualTo(16);
    assertThat(json().get("accuracy").asDouble()).isGreaterThan(0.9);
    assertThat(json().get("foldAccuracies").size()).isEqualTo(4);
    listen();
    assertThat(evaluate(model)).isZero();
    assertThat(json().get("accuracy").asDouble()).isGreaterThan(0.9);
    assertThat(json().get("labels")).hasToString("[\"calm\",\"wild\"]");
    assertThat(json().get("confusion").size()).isEqualTo(2);
    assertThat(json().get("clips").get(0).get("file").asText()).isEqualTo("calm/0.wav");
    assertThat(json().get("precision").get("wild").asDouble()).isGreaterThan(0.8);
  }

  @Test
  void aNetworkIsTrainedAndReadBackAndAFinishedRunIsNotRepeated() throws IOException {
    assertThat(network("2")).isZero();
    double accuracy = json().get("accuracy").asDouble();
    assertThat(accuracy).isGreaterThan(0.7);
    assertThat(messages.toString()).contains("epoch 1/");
    Path model = run.resolve("run").resolve("rglu.onnx");
    listen();
    assertThat(network("2")).isEqualTo(2);
    assertThat(messages.toString()).contains("--resume");
    listen();
    assertThat(network("2", "--resume")).isZero();
    assertThat(json().get("accuracy").asDouble()).isEqualTo(accuracy);
    assertThat(messages.toString()).doesNotContain("epoch 1/");
    listen();
    assertThat(network("3", "--resume")).isEqualTo(2);
    assertThat(messages.toString()).contains("holds another training");
    listen();
    assertThat(evaluate(model)).isZero();
    assertThat(json().get("accuracy").asDouble()).isGreaterThan(0.7);
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(train("mlp")).isEqualTo(2);
    assertThat(messages.toString()).contains("unknown model 'mlp'; allowed: cnn, glu, rcnn, rglu");
    listen();
    assertThat(train("svm", "--group-by", "artist")).isEqualTo(1);
    assertThat(messages.toString()).contains("names no artists");
    listen();
    assertThat(train("cnn", "--genre-data", data.toString())).isEqualTo(2);
    assertThat(messages.toString()).contains("--genre-data goes with --model svm");
    listen();
    assertThat(run("evaluate", "audio", "--data", data.toString(), "--cache", cache.toString()))
        .isEqualTo(1);
    assertThat(messages.toString()).contains("the model knows [happy, angry, sad, relaxed]");
  }

  private int network(String folds, String... more) {
    String[] given = {
      "--channels",
      "4",
      "--epochs",
      "12",
      "--batch-size",
      "4",
      "--threads",
      "1",
      "--average-decay",
      "0.5",
      "--learning-rate",
      "0.01",
      "--folds",
      folds,
      "--run",
      run.resolve("run").toString()
    };
    String[] all = Arrays.copyOf(given, given.length + more.length);
    System.arraycopy(more, 0, all, given.length, more.length);
    return train("rglu", all);
  }

  private int train(String model, String... more) {
    String[] given = {
      "train",
      "audio",
      "--model",
      model,
      "--data",
      data.toString(),
      "--cache",
      cache.toString(),
      "--json"
    };
    String[] all = Arrays.copyOf(given, given.length + more.length);
    System.arraycopy(more, 0, all, given.length, more.length);
    return run(all);
  }

  private int evaluate(Path model) {
    return run(
        "evaluate",
        "audio",
        "--data",
        data.toString(),
        "--cache",
        cache.toString(),
        "--model",
        model.toString(),
        "--json");
  }

  private int run(String... arguments) {
    return TrainingCommand.run(
        new PrintWriter(out, true), new PrintWriter(messages, true), arguments);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }
}
