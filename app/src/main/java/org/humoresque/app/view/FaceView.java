package org.humoresque.app.view;

import java.util.List;
import java.util.Map;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.vision.FaceReading;
import org.humoresque.vision.face.Box;

/**
 * One face and how it was read.
 *
 * @param box x, y, width and height in pixels of the upright photo
 * @param emotion the most probable one
 * @param confidence its probability
 * @param sure false if the model knows that it is too often wrong when it is this unsure
 * @param scores emotion to probability
 */
public record FaceView(
    List<Integer> box,
    String emotion,
    double confidence,
    boolean sure,
    Map<String, Double> scores,
    double valence,
    double arousal) {

  public static FaceView of(FaceReading reading) {
    Box box = reading.box();
    EmotionScores scores = reading.scores();
    Mood mood = scores.mood();
    return new FaceView(
        List.of(box.x(), box.y(), box.width(), box.height()),
        scores.dominant().label(),
        scores.confidence(),
        reading.sure(),
        scores.toMap(),
        mood.valence(),
        mood.arousal());
  }
}
