package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.vision.image.Resizing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnsembleEmotionClassifierTest extends EmotionModelContract {

  @TempDir private Path folder;

  @Override
  EmotionModel model(String labels, double temperature, String threshold, double... logits) {
    write("one.onnx", TinyModel.of(labels, logits).bytes());
    write("two.onnx", TinyModel.of(labels, logits).bytes());
    String line = threshold.isEmpty() ? "" : "confidenceThreshold = " + threshold + "\n";
    return open("one.onnx, two.onnx", temperature, line);
  }

  @Override
  EmotionModel real(boolean mirror) {
    write("real.onnx", ModelFolder.SHIPPED.read("mini-xception.onnx"));
    write("pair.ensemble", "name=pair\nmembers=real.onnx\ntemperature=1\n".getBytes());
    return EmotionModelSource.file(folder.resolve("pair.ensemble"))
        .open(ReadingOptions.mirrored(mirror));
  }

  private EmotionModel open(String members, double temperature, String more) {
    String text = "name = pair\nmembers = %s\ntemperature = %s\n".formatted(members, temperature);
    write("pair.ensemble", (text + more).getBytes());
    return EmotionModelSource.file(folder.resolve("pair.ensemble"))
        .open(ReadingOptions.mirrored(true));
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void logitsAreTheMeanOfTheMembersLogarithmsOfCalibratedProbabilities() {
    write("one.onnx", TinyModel.of("happy,sad", 2, 0).bytes());
    write("two.onnx", TinyModel.of("happy,sad", 0, 30).with("temperature", "10").bytes());
    try (EmotionModel pair = open("one.onnx,two.onnx", 1, "")) {
      double[] logits = pair.logits(noise());
      // log odds of happy: (2 + (0 - 30) / 10) / 2
      assertThat(logits[0] - logits[1]).isCloseTo(-0.5, within(1e-6));
    }
  }

  @Test
  void membersMayOrderTheirEmotionsInTheirOwnWay() {
    write("one.onnx", TinyModel.of("happy,sad", 3, 0).bytes());
    write("two.onnx", TinyModel.of("sad,happy", 0, 3).bytes());
    try (EmotionModel pair = open("one.onnx,two.onnx", 1, "")) {
      assertThat(pair.classify(noise()).score(Emotion.HAPPY)).isGreaterThan(0.9);
    }
  }

  @Test
  void membersKeepTheirOwnPreprocessingAndSize() {
    write("one.onnx", TinyModel.of("happy,sad", 0, 0).withSlope(0, 10).bytes());
    write(
        "two.onnx",
        TinyModel.of("happy,sad", 0, 0)
            .withSide(64)
            .withSlope(0, 10)
            .with("preprocessing", "resize-nearest,standardized")
            .bytes());
    try (EmotionModel pair = open("one.onnx,two.onnx", 1, "")) {
      assertThat(pair.faceSize()).isEqualTo(64);
      assertThat(pair.resizing()).isEqualTo(Resizing.NEAREST);
      assertThat(pair.file().get("preprocessing"))
          .isEqualTo("unit and resize-nearest,standardized");
      double[] logits = pair.logits(blank(51)); // the second sees zeros only
      assertThat(logits[0] - logits[1]).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void provenanceIsReadFromTheFile() {
    write("one.onnx", TinyModel.of("happy,sad", 0, 0).bytes());
    try (EmotionModel pair = open("one.onnx", 1, "testSplit = publictest\ntestAccuracy = 0.72\n")) {
      assertThat(pair.file().number("testAccuracy")).isEqualTo(0.72);
      assertThat(pair.file().labels()).containsExactly("happy", "sad");
      assertThat(pair.file().source()).endsWith("pair.ensemble");
    }
  }

  @Test
  void forcedPreprocessingHoldsForEveryMember() {
    write("one.onnx", TinyModel.of("happy,sad", 0, 0).withSlope(0, 10).bytes());
    open("one.onnx", 1, "testAccuracy = 0.72\n").close();
    try (EmotionModel pair =
        EmotionModelSource.file(folder.resolve("pair.ensemble"))
            .open(new ReadingOptions(true, Optional.of(FacePreprocessing.STANDARDIZED)))) {
      assertThat(pair.logits(blank(51))[0]).isCloseTo(Math.log(0.5), within(1e-6));
      assertThat(pair.file().find("testAccuracy")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one.onnx,gone.onnx | '' | gone.onnx",
        "one.onnx,other.onnx | '' | members must know the same emotions",
        "one.onnx,broken.onnx | '' | broken.onnx is damaged",
        "one.onnx,one.onnx | '' | each once, but one is 'one.onnx'",
        "../one.onnx | '' | but one is '../one.onnx'",
        "pair.ensemble | '' | must be .onnx files beside it",
        "one.onnx | confidencethreshold=0.5 | unknown key 'confidencethreshold'; allowed: name,",
        "one.onnx | confidenceThreshold=2 | 'confidenceThreshold' must be in [0, 1], but is '2'",
        "one.onnx | temperature=-1 | 'temperature' must be above 0, but is '-1'"
      })
  void badEnsembleIsRefusedWithTheReason(String members, String more, String reason) {
    write("one.onnx", TinyModel.of("happy,sad", 0, 0).bytes());
    write("other.onnx", TinyModel.of("happy,fear", 0, 0).bytes());
    write("broken.onnx", "no network".getBytes());
    assertThatThrownBy(() -> open(members, 1, more))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void missingKeyIsNamed() {
    write("bare.ensemble", "name = bare\ntemperature = 1\n".getBytes());
    EmotionModelSource bare = EmotionModelSource.file(folder.resolve("bare.ensemble"));
    assertThatThrownBy(() -> bare.open(ReadingOptions.mirrored(true)))
        .hasMessageContaining("bare.ensemble")
        .hasMessageContaining("lacks 'members'");
  }
}
