package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandsTest {

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter messages = new StringWriter();

  @BeforeEach
  void listen() {
    out = new StringWriter();
    messages = new StringWriter();
  }

  @Test
  void everyAlgorithmIsMeasuredSeedBySeedAndTheCurveIsDrawn() throws IOException {
    Path curve = folder.resolve("feedback.png");
    Path data = songs(0.4);
    assertThat(evaluate(data, "--seeds=2", "--evenings=3", "--curve=" + curve, "--json")).isZero();
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertThat(answer.get("listeners").asInt()).isEqualTo(10);
    assertThat(answer.get("ndcg@20Lead").size()).isEqualTo(2);
    assertThat(answer.get("ndcg@20AfterEvenings").size()).isEqualTo(4);
    assertThat(answer.get("algorithms").findValuesAsText("algorithm"))
        .containsExactly("default", "cosine-counts", "nearest-mood", "genre", "random");
    JsonNode first = answer.get("algorithms").get(0);
    assertThat(first.get("ndcg@20PerSeed").size()).isEqualTo(2);
    double mean =
        (first.at("/byFeeling/happy/map@20").asDouble()
                + first.at("/byFeeling/sad/map@20").asDouble())
            / 2;
    assertThat(first.get("map@20").asDouble()).isCloseTo(mean, within(1e-9));
    assertThat(first.get("coverage").asDouble())
        .isGreaterThanOrEqualTo(first.at("/byFeeling/sad/coverage").asDouble());
    assertThat(first.get("ndcg@20").asDouble())
        .isGreaterThan(answer.get("algorithms").get(4).get("ndcg@20").asDouble());
    assertThat(ImageIO.read(curve.toFile()).getWidth()).isEqualTo(600);
  }

  @Test
  void peopleGetATable() throws IOException {
    assertThat(evaluate(songs(0.4), "--seeds=2", "--evenings=0")).isZero();
    assertThat(out.toString())
        .contains("cosine-counts", " ± ", "ahead of the best other, seed by seed", "happy  ")
        .doesNotContain("evenings");
  }

  @Test
  void whereOnlyGenresTellFeelingsTheProfileIsGivenWeight() throws IOException {
    Path data = songs(2);
    assertThat(run("train", "recommend", "--data=" + data, "--listeners=5", "--json")).isZero();
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertThat(answer.get("weights").get("profile").asDouble()).isGreaterThanOrEqualTo(0.65);
    assertThat(answer.get("songsKeptApart").size()).isEqualTo(2);
    assertThat(answer.get("songsKeptApart").get(0).get("ndcg@20").asDouble()).isGreaterThan(0.5);
    assertThat(messages.toString()).contains("without part 2, round 1", "all songs, round 1");
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() throws IOException {
    assertThat(evaluate(songs(0.4), "--seeds=0")).isEqualTo(2);
    assertThat(messages.toString()).contains("--seeds must be at least 1");
    listen();
    assertThat(run("train", "recommend", "--data=" + songs(0.4), "--folds=1")).isEqualTo(2);
    assertThat(messages.toString()).contains("--folds must be 0 or at least 2");
  }

  /** Songs happy as pop and sad as folk, whose valence and energy are off by so much. */
  private Path songs(double noise) throws IOException {
    Random random = new Random(1);
    StringBuilder table = new StringBuilder("name,artist,valence,energy,mood,genre\n");
    for (int i = 0; i < 80; i++) {
      boolean happy = i % 2 == 0;
      table.append(
          String.format(
              Locale.ROOT,
              "Song %d,Artist %d,%.3f,%.3f,%s,%s%n",
              i,
              i,
              share((happy ? 0.9 : 0.2) + noise * random.nextGaussian()),
              share((happy ? 0.7 : 0.3) + noise * random.nextGaussian()),
              happy ? "Happy" : "Sad",
              happy ? "pop" : "folk"));
    }
    return Files.writeString(folder.resolve("songs.csv"), table);
  }

  private static double share(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private int evaluate(Path data, String... flags) {
    String[] all = new String[flags.length + 4];
    all[0] = "evaluate";
    all[1] = "recommend";
    all[2] = "--data=" + data;
    all[3] = "--listeners=5";
    System.arraycopy(flags, 0, all, 4, flags.length);
    return run(all);
  }

  private int run(String... arguments) {
    return TrainingCommand.run(
        new PrintWriter(out, true), new PrintWriter(messages, true), arguments);
  }
}
