package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.view.FaceView;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.view.PhotoView;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.FaceReading;
import org.humoresque.vision.face.Box;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaceTextTest {

  private static final EmotionScores TORN = EmotionScores.of(0.02, 0.05, 0.2, 0, 0.38, 0, 0.35);

  @Test
  void sureReadingIsItsEmotion() {
    assertThat(print(true, Optional.empty()))
        .contains("  sad — sad 38 %, neutral 35 %, fear 20 %, disgust 5 %; valence ");
  }

  @Test
  void readingThatIsNotSureIsABestGuess() {
    assertThat(print(false, Optional.empty()))
        .contains("  not sure, perhaps sad (38 %) — sad 38 %, neutral 35 %,");
  }

  @Test
  void modelThatReadTheFacesIsNamedWithItsFigures() {
    assertThat(print(true, Optional.of(model("publictest", 0.52, Map.of("accuracy", 0.714)))))
        .contains(
            "Read by humoresque-face, right about 71 % of its publictest faces; not sure below 52 %");
    assertThat(print(true, Optional.of(model(null, null, Map.of()))))
        .contains("Read by humoresque-face; it cannot tell when it is not sure");
  }

  private static ModelView model(
      @Nullable String measuredOn, @Nullable Double threshold, Map<String, Double> metrics) {
    return new ModelView(
        "humoresque-face", "x.onnx", List.of("sad"), "unit", threshold, measuredOn, metrics);
  }

  private static String print(boolean sure, Optional<ModelView> model) {
    FaceView face = FaceView.of(new FaceReading(new Box(1, 2, 3, 4), TORN, sure));
    FaceVerb.Photo photo = FaceVerb.Photo.read("me.jpg", new PhotoView(9, 9, List.of(face)));
    StringWriter out = new StringWriter();
    new FaceText(new PrintWriter(out), new PrintWriter(out)).print(List.of(photo), model);
    return out.toString();
  }
}
