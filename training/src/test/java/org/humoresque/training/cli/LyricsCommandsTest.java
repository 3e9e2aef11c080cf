package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsCommandsTest {

  private static final String[] BRIGHT = {"sun", "dance", "smile", "light", "morning"};
  private static final String[] DARK = {"rain", "grave", "tears", "shadow", "alone"};
  private static final String[] COMMON = {"the", "and", "you", "we", "road", "house", "name"};

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();
  private Path data;
  private Path tree;

  @BeforeEach
  void makeSongs() throws IOException {
    Random random = new Random(4);
    StringBuilder table = new StringBuilder("text,mood\n");
    for (int i = 0; i < 60; i++) {
      String[] own = i % 2 == 0 ? BRIGHT : DARK;
      for (int word = 0; word < 12; word++) {
        String[] from = random.nextInt(3) == 0 ? own : COMMON;
        table.append(from[random.nextInt(from.length)]).append(' ');
      }
      table.append(i % 2 == 0 ? ",happy\n" : ",sad\n");
    }
    data = Files.writeString(folder.resolve("songs.csv"), table);
    tree = Files.writeString(folder.resolve("two.tree"), "happy\nsad\n");
  }

  @Test
  void aTrainedModelIsMeasuredAsItsCrossValidationPromised() throws IOException {
    Path model = folder.resolve("two.lyrics");
    assertThat(run("train", "lyrics", "--data", data, "--tree", tree, "--out", model, "--json"))
        .isZero();
    JsonNode trained = json();
    assertThat(trained.get("items").asInt()).isEqualTo(60);
    assertThat(trained.get("accuracy").asDouble()).isGreaterThan(0.8);
    assertThat(run("evaluate", "lyrics", "--data", data, "--model", model, "--json")).isZero();
    JsonNode measured = json();
    assertThat(measured.get("accuracy").asDouble()).isGreaterThan(0.8);
    assertThat(measured.get("labels")).hasToString("[\"happy\",\"sad\"]");
    assertThat(measured.get("confusion").size()).isEqualTo(2);
    assertThat(measured.get("macroF1").asDouble()).isGreaterThan(0.8);
  }

  @Test
  void trainingTwiceWritesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.lyrics");
    Path two = folder.resolve("two.lyrics");
    run("train", "lyrics", "--data", data, "--tree", tree, "--out", one, "--folds", 0);
    run("train", "lyrics", "--data", data, "--tree", tree, "--out", two, "--folds", 0);
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
  }

  @Test
  void committeesHelpersAndMixedTreesWorkTogether() {
    Path helper = folder.resolve("helper.lyrics");
    run(
        "train",
        "lyrics",
        "--data",
        data,
        "--tree",
        tree,
        "--out",
        helper,
        "--folds",
        0,
        "--values",
        "none",
        "--member",
        "1+0=linear:1");
    Path model = folder.resolve("model.lyrics");
    assertThat(
            run(
                "train",
                "lyrics",
                "--data",
                data,
                "--tree",
                tree,
                "--out",
                model,
                "--folds",
                0,
                "--helper",
                helper,
                "--mixed-trees",
                1,
                "--member",
                "1+0.5=linear:0.3,linear:1",
                "--member",
                "0+1=rbf:1:1"))
        .isZero();
    assertThat(run("evaluate", "lyrics", "--data", data, "--model", model, "--json")).isZero();
  }

  @Test
  void theLexiconAloneIsMeasured() throws IOException {
    assertThat(run("evaluate", "lyrics", "--data", data, "--lexicon", "--json")).isZero();
    assertThat(json().get("accuracy").asDouble()).isGreaterThan(0.6);
  }

  @Test
  void aBrokenTreeIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.tree"), "happy\n");
    assertThat(run("evaluate", "lyrics", "--data", data, "--folds", 2, "--tree", broken)).isOne();
    assertThat(messages.toString()).contains("broken.tree: its top level has 1 children");
  }

  @Test
  void aModelOfAnotherKindIsNamed() {
    assertThat(run("evaluate", "lyrics", "--data", data, "--model", tree)).isOne();
    assertThat(messages.toString()).contains("two.tree is ");
  }

  private int run(Object... arguments) {
    out.getBuffer().setLength(0);
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return TrainingCommand.run(new PrintWriter(out, true), new PrintWriter(messages, true), texts);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }
}
