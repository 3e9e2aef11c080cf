package org.humoresque.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateExpressionTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();
  private String data = "";

  @BeforeEach
  void writeTwoHundredAndTenFacesAndOneDamagedRow() throws Exception {
    StringBuilder csv = new StringBuilder("emotion,pixels,Usage\n");
    append(csv, DrawnFaces.faces(140, 1), "Training");
    append(csv, DrawnFaces.faces(63, 2), "PublicTest");
    append(csv, DrawnFaces.faces(7, 1), "PublicTest");
    csv.append("3,1 2 3,PublicTest\n");
    data = Files.writeString(folder.resolve("fer.csv"), csv).toString();
  }

  @Test
  void everythingThatIsMeasuredIsInOneJsonDocument() throws Exception {
    assertThat(run("--json", "--robustness", "--leak", "--speed", "--threads", "2")).isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("items").asInt()).isEqualTo(70);
    assertThat(json.get("leftOut").asInt()).isZero();
    assertThat(json.get("preprocessing").asText()).isNotEmpty();
    assertThat(json.get("coverage").findValuesAsText("coverage"))
        .containsExactly("1.0", "0.9", "0.8", "0.7", "0.6", "0.5");
    assertThat(json.get("coverage").get(3).get("accuracy"))
        .isEqualTo(json.get("accuracyAtCoverage70"));
    assertThat(json.get("groupedAccuracy").asDouble())
        .isGreaterThanOrEqualTo(json.get("accuracy").asDouble());
    assertThat(json.get("groups").get("labels")).hasSize(4);
    assertThat(json.get("millisecondsPerFace").asDouble()).isPositive();
    assertThat(json.get("leak").get("identical").get("faces").asInt()).isEqualTo(7);
    List<String> disturbances = json.get("robustness").findValuesAsText("disturbance");
    assertThat(disturbances)
        .hasSize(16)
        .contains("brightness ×0.25", "24 px enlarged", "JPEG quality 20", "half covered, mean");
    JsonNode row = json.get("robustness").get(0);
    assertThat(row.get("loss").asDouble())
        .isCloseTo(
            100 * (json.get("accuracy").asDouble() - row.get("accuracy").asDouble()), within(1e-9));
  }

  @Test
  void peopleReadTablesAndWhatWasLeftOut() {
    assertThat(run("--robustness", "--leak")).isZero();

    assertThat(out.toString())
        .contains("selective", "surest 70 %", "grouped", "answered", "identical pixels", "clean")
        .contains("contrast ×0.4");
    assertThat(messages.toString()).contains("1 of 211 faces").contains("row 211 has 3 pixels");
  }

  @Test
  void plotsAreWrittenIntoAFolderThatIsMade() {
    Path plots = folder.resolve("made/plots");
    assertThat(run("--out", plots.toString())).isZero();
    for (String name : List.of("confusion.png", "coverage.png", "reliability.png")) {
      assertThat(plots.resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void anotherPreprocessingIsUsedAndSaid() throws Exception {
    assertThat(run("--json", "--preprocess", "equalize,standardized")).isZero();
    assertThat(messages.toString()).contains("equalize,standardized").contains("do not apply");
    assertThat(new ObjectMapper().readTree(out.toString()).get("preprocessing").asText())
        .isEqualTo("equalize,standardized");
  }

  @Test
  void wrongUsageNamesTheValueAndWhatIsAllowed() {
    assertThat(run("--preprocess", "sepia")).isEqualTo(2);
    assertThat(run("--threads", "0")).isEqualTo(2);
    assertThat(run("--model", "resnet999")).isEqualTo(2);
    assertThat(messages.toString())
        .contains("'sepia'", "equalize", "at least 1", "'resnet999'", "mini-xception");
  }

  @Test
  void aLeakIsLookedForOnlyWhereThereIsATrainingSplit() {
    assertThat(run("--leak", "--split", "train")).isEqualTo(1);
    assertThat(messages.toString()).contains("--leak").contains("[publictest, train]");
  }

  @Test
  void anEmotionWithoutAFaceIsSaid() throws Exception {
    StringBuilder csv = new StringBuilder("emotion,pixels\n");
    append(csv, DrawnFaces.faces(70, 1).subList(0, 3), "");
    data = Files.writeString(folder.resolve("few.csv"), csv).toString();

    assertThat(run()).isZero();

    assertThat(messages.toString()).contains("happy, sad, surprise, neutral");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "evaluate";
    all[1] = "expression";
    all[2] = "--data";
    all[3] = data;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return TrainingCommand.run(new PrintWriter(out), new PrintWriter(messages), all);
  }

  private static void append(StringBuilder csv, List<LabelledFace> faces, String usage) {
    for (LabelledFace face : faces) {
      csv.append(face.emotion().ordinal()).append(',');
      for (byte pixel : face.image().pixels()) {
        csv.append(pixel & 0xFF).append(' ');
      }
      csv.append(usage.isEmpty() ? "" : "," + usage).append('\n');
    }
  }
}
