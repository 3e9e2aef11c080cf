package org.humoresque.vision.video;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.micro.MicroExpression;
import org.humoresque.vision.track.FollowedFace;
import org.jspecify.annotations.Nullable;

/** What is written down of one person while a film is read. */
final class PersonRecord {

  /** A face of a living person moves by more than this share of its width. */
  private static final double STILL = 0.03;

  /** In seconds: shorter is too little to tell a photo. */
  private static final double STILL_FOR = 5;

  private static final int MOST_MICRO_EXPRESSIONS = 2000;

  private final double first;
  private double last;
  private double seen;
  private double valence;
  private double arousal;
  private double weight;
  private int changes;
  private @Nullable Emotion shown;
  private final Map<Emotion, Double> secondsIn = new EnumMap<>(Emotion.class);
  private final List<Moment> timeline = new ArrayList<>();
  private final List<MicroExpression> microExpressions = new ArrayList<>();
  private final double[] least = new double[3];
  private final double[] most = new double[3];

  PersonRecord(FollowedFace face, double second) {
    this.first = second;
    this.last = second;
    double[] place = place(face.box());
    System.arraycopy(place, 0, least, 0, place.length);
    System.arraycopy(place, 0, most, 0, place.length);
  }

  /**
   * Takes note of the person in one picture.
   *
   * @param length how long the picture is to be seen, in seconds
   */
  void see(FollowedFace face, double second, double length) {
    seen += length;
    last = second;
    secondsIn.merge(face.emotion(), length, Double::sum);
    changes += shown != null && shown != face.emotion() ? 1 : 0;
    shown = face.emotion();
    Mood mood = face.scores().mood();
    valence += length * mood.valence();
    arousal += length * mood.arousal();
    weight += length;
    double[] place = place(face.box());
    for (int i = 0; i < place.length; i++) {
      least[i] = Math.min(least[i], place[i]);
      most[i] = Math.max(most[i], place[i]);
    }
  }

  /** Writes down a moment of the timeline. */
  void write(Moment moment) {
    timeline.add(moment);
  }

  /** Writes down a micro-expression, unless there are too many to be true. */
  void note(MicroExpression expression) {
    if (microExpressions.size() < MOST_MICRO_EXPRESSIONS) {
      microExpressions.add(expression);
    }
  }

  /** Leaves out every second moment; returns how many are left. */
  int thin() {
    List<Moment> kept = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i += 2) {
      kept.add(timeline.get(i));
    }
    timeline.clear();
    timeline.addAll(kept);
    return kept.size();
  }

  double secondsSeen() {
    return seen;
  }

  double lastSecond() {
    return last;
  }

  int moments() {
    return timeline.size();
  }

  PersonReading reading(int number) {
    Mood mood = weight > 0 ? Mood.clamped(valence / weight, arousal / weight) : Mood.clamped(0, 0);
    return new PersonReading(
        number, first, last, seen, secondsIn, changes, mood, isStill(), microExpressions, timeline);
  }

  private boolean isStill() {
    double size = most[2];
    boolean moved = false;
    for (int i = 0; i < least.length; i++) {
      moved |= most[i] - least[i] > STILL * size;
    }
    return !moved && seen >= STILL_FOR;
  }

  private static double[] place(Box box) {
    return new double[] {box.x() + box.width() / 2.0, box.y() + box.height() / 2.0, box.width()};
  }
}
