package org.humoresque.training.recommend;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.audio.MeasuredData;

/** The audio model as it answers rows of measured values: the shipped file or one just trained. */
final class HeardModel {

  private static final String SHIPPED = "/org/humoresque/music/audio/humoresque-audio.onnx";

  /**
   * What the model hears in a recording.
   *
   * @param quadrants probability of each
   * @param embedding of length 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Heard(Mood mood, Map<Quadrant, Double> quadrants, float[] embedding) {}

  private final byte[] bytes;
  private final ModelFile file;

  HeardModel(byte[] bytes) {
    this.bytes = bytes;
    try (OnnxModel model = OnnxModel.open(bytes, "the audio model", List.of())) {
      this.file = model.file();
    }
  }

  static HeardModel shipped() {
    try (InputStream in = MelSlice.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new UnreadableModelException(
            "the program's own model %s is missing".formatted(SHIPPED));
      }
      return new HeardModel(in.readAllBytes());
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read " + SHIPPED, e);
    }
  }

  /** Whether it learned from just these recordings. */
  boolean knows(MeasuredData data) {
    String hash = data.sha256();
    return file.find("quadrantDataSha256").filter(hash::equals).isPresent()
        || file.find("genreDataSha256").filter(hash::equals).isPresent();
  }

  /** What it hears in some of the recordings, by their place. */
  List<Heard> listen(MeasuredData data, int[] places) {
    List<String> features = Arrays.asList(file.get("features").split(","));
    double[][] rows = data.rows(features);
    List<Heard> heard = new ArrayList<>();
    try (OnnxModel model =
        OnnxModel.open(bytes, "the audio model", List.of("quadrants", "mood", "embedding"))) {
      for (int place : places) {
        float[] row = new float[features.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = (float) rows[place][i];
        }
        heard.add(heard(model.runAll(row, 1, row.length)));
      }
    }
    return heard;
  }

  private static Heard heard(List<float[]> answers) {
    Map<Quadrant, Double> quadrants = new EnumMap<>(Quadrant.class);
    for (Quadrant quadrant : Quadrant.all()) {
      quadrants.put(quadrant, (double) answers.get(0)[quadrant.ordinal()]);
    }
    float[] place = answers.get(1);
    return new Heard(Mood.clamped(place[0], place[1]), quadrants, answers.get(2));
  }
}
