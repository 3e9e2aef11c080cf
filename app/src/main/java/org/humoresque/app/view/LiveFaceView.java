package org.humoresque.app.view;

import java.util.List;
import java.util.Map;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.track.FollowedFace;

/**
 * One face in front of a camera, by its late pictures together.
 *
 * @param person number of whom it belongs to, from 1, the same from picture to picture
 * @param box x, y, width and height in pixels of the picture
 * @param emotion the one to name: it changes less often than the most probable one
 * @param confidence its probability
 * @param sure false if the model knows that it is too often wrong when it is this unsure
 * @param scores emotion to probability
 */
public record LiveFaceView(
    int person,
    List<Integer> box,
    String emotion,
    double confidence,
    boolean sure,
    Map<String, Double> scores,
    double valence,
    double arousal) {

  public static LiveFaceView of(FollowedFace face) {
    Box box = face.box();
    EmotionScores scores = face.scores();
    Mood mood = scores.mood();
    return new LiveFaceView(
        face.person(),
        List.of(box.x(), box.y(), box.width(), box.height()),
        face.emotion().label(),
        scores.score(face.emotion()),
        face.sure(),
        scores.toMap(),
        mood.valence(),
        mood.arousal());
  }
}
