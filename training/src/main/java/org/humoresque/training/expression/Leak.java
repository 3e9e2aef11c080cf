package org.humoresque.training.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.DuplicateFaces;
import org.humoresque.training.data.DuplicateFaces.Match;
import org.humoresque.training.data.FaceSplit.LabelledFace;

/**
 * How many of the evaluated faces occur among the training faces too, and how well the others are
 * read: what the figure would be without that help.
 *
 * @param identical faces of which a training face has the same pixels
 * @param near faces that show the same photograph as a training face, framed or compressed
 *     otherwise; see {@link DuplicateFaces}
 * @param sameLabel how many of these two bear the label of the training face they resemble
 * @param withoutIdentical all faces but the identical ones
 * @param withoutBoth all faces that are neither
 */
public record Leak(
    Part identical, Part near, int sameLabel, Part withoutIdentical, Part withoutBoth) {

  /**
   * Some of the faces.
   *
   * @param faces how many
   * @param accuracy share of them read right, in [0, 1]; not a number where there are none
   */
  public record Part(int faces, double accuracy) {

    private Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("faces", faces);
      if (faces > 0) {
        map.put("accuracy", accuracy);
      }
      return map;
    }
  }

  /**
   * Looks every face up among the training faces.
   *
   * @param readings what was read in the faces
   * @param faces those faces, in the same order
   * @param training the faces the model may have learnt from
   * @throws IllegalArgumentException if there are not as many faces as readings
   */
  public static Leak of(
      FaceReadings readings, List<LabelledFace> faces, List<LabelledFace> training) {
    if (readings.size() != faces.size()) {
      throw new IllegalArgumentException(
          "there are %d readings of %d faces".formatted(readings.size(), faces.size()));
    }
    DuplicateFaces seen = new DuplicateFaces(training);
    List<Optional<Match>> matches = faces.stream().map(seen::find).toList();
    IntPredicate resembles = i -> matches.get(i).isPresent();
    IntPredicate identical = i -> matches.get(i).filter(Match::identical).isPresent();
    return new Leak(
        part(readings, identical),
        part(readings, resembles.and(identical.negate())),
        sameLabel(faces, matches),
        part(readings, identical.negate()),
        part(readings, resembles.negate()));
  }

  private static Part part(FaceReadings readings, IntPredicate chosen) {
    FaceReadings some = readings.only(chosen);
    return new Part(some.size(), some.confusion().accuracy());
  }

  private static int sameLabel(List<LabelledFace> faces, List<Optional<Match>> matches) {
    int same = 0;
    for (int i = 0; i < faces.size(); i++) {
      Emotion label = faces.get(i).emotion();
      same += matches.get(i).filter(match -> match.face().emotion() == label).isPresent() ? 1 : 0;
    }
    return same;
  }

  /** As {@code evaluate expression --leak --json} prints it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("identical", identical.toMap());
    map.put("nearIdentical", near.toMap());
    map.put("sameLabel", sameLabel);
    map.put("withoutIdentical", withoutIdentical.toMap());
    map.put("withoutBoth", withoutBoth.toMap());
    return map;
  }
}
