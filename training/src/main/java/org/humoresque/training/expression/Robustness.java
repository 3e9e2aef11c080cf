package org.humoresque.training.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.disturbance.Blur;
import org.humoresque.training.disturbance.Brightness;
import org.humoresque.training.disturbance.Contrast;
import org.humoresque.training.disturbance.Covered;
import org.humoresque.training.disturbance.Disturbance;
import org.humoresque.training.disturbance.Enlarged;
import org.humoresque.training.disturbance.JpegCompression;
import org.humoresque.training.disturbance.Noise;
import org.humoresque.training.disturbance.Rotated;

/**
 * How much accuracy a classifier loses on disturbed faces.
 *
 * @param clean how it reads the faces as they are
 * @param rows one for each disturbance, those of one kind together and followed by their mean
 */
public record Robustness(ExpressionEvaluation clean, List<Row> rows) {

  /** What is measured unless something else is asked for. */
  public static final List<Disturbance> CUSTOMARY =
      List.of(
          new Brightness(0.25),
          new Contrast(0.4),
          new Noise(10),
          new Noise(25),
          new Blur(1),
          new Blur(2),
          new JpegCompression(20),
          new Enlarged(24),
          new Covered(Covered.Half.LEFT),
          new Covered(Covered.Half.RIGHT),
          new Covered(Covered.Half.UPPER),
          new Covered(Covered.Half.LOWER),
          new Rotated(-15),
          new Rotated(15));

  private static final long SEED = 1;

  /** Far from 1, as random numbers of neighbouring seeds resemble each other. */
  private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

  public Robustness {
    rows = List.copyOf(rows);
  }

  /**
   * One line of the table.
   *
   * @param disturbance its name
   * @param accuracy share read right, in [0, 1]
   * @param loss against clean faces, in points (hundredths of accuracy); below 0 is a gain
   * @param macroF1 in [0, 1]
   */
  public record Row(String disturbance, double accuracy, double loss, double macroF1) {

    /** As {@code --json} prints it. */
    public Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("disturbance", disturbance);
      map.put("accuracy", accuracy);
      map.put("loss", loss);
      map.put("macroF1", macroF1);
      return map;
    }
  }

  /**
   * Reads the faces once more under each disturbance.
   *
   * @param clean how the same reader reads the same faces undisturbed
   * @param faceDone is run after each face, possibly by several threads at once
   */
  public static Robustness measure(
      ExpressionReader reader,
      List<LabelledFace> faces,
      ExpressionEvaluation clean,
      List<Disturbance> disturbances,
      Runnable faceDone) {
    List<LabelledFace> known = reader.known(faces);
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    for (Disturbance disturbance : disturbances) {
      ExpressionEvaluation read =
          ExpressionEvaluation.of(reader.read(disturbed(known, disturbance), faceDone));
      double loss = 100 * (clean.accuracy() - read.accuracy());
      kinds
          .computeIfAbsent(disturbance.kind(), kind -> new ArrayList<>())
          .add(new Row(disturbance.name(), read.accuracy(), loss, read.macroF1()));
    }
    List<Row> rows = new ArrayList<>();
    kinds.forEach(
        (kind, members) -> {
          rows.addAll(members);
          if (members.size() > 1) {
            rows.add(mean(kind, members));
          }
        });
    return new Robustness(clean, rows);
  }

  /** Every face disturbed with a seed of its own, which its position decides. */
  static List<LabelledFace> disturbed(List<LabelledFace> faces, Disturbance disturbance) {
    List<LabelledFace> disturbed = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      disturbed.add(new LabelledFace(disturbance.apply(face.image(), SEED + i), face.emotion()));
    }
    return disturbed;
  }

  private static Row mean(String kind, List<Row> rows) {
    return new Row(
        kind + ", mean",
        rows.stream().mapToDouble(Row::accuracy).average().orElseThrow(),
        rows.stream().mapToDouble(Row::loss).average().orElseThrow(),
        rows.stream().mapToDouble(Row::macroF1).average().orElseThrow());
  }
}
