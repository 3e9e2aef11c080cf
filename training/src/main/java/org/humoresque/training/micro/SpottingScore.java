package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroExpression;

/**
 * How well micro-expressions are found: an event counts as found by the first answer whose
 * intersection over union with it is at least {@value #OVERLAP}; every other answer is false.
 */
public final class SpottingScore {

  static final double OVERLAP = 0.5;
  static final int APEX_FRAMES = 2;

  private int events;
  private int found;
  private int answers;
  private int near;
  private double seconds;
  private final ConfusionMatrix emotions = new ConfusionMatrix(MicroEmotion.labels());

  /** Counts one clip. */
  void add(MadeClip clip, List<MicroExpression> spotted) {
    List<MicroExpression> left = new ArrayList<>(spotted);
    events += clip.events().size();
    answers += spotted.size();
    seconds += clip.seconds();
    for (MadeEvent event : clip.events()) {
      MicroExpression best = null;
      for (MicroExpression each : left) {
        double overlap = event.overlap(time(each.onset()), time(each.offset()));
        if (overlap >= OVERLAP && best == null) {
          best = each;
        }
      }
      if (best != null) {
        left.remove(best);
        found++;
        double away = Math.abs(time(best.apex()) - event.apex()) * clip.frameRate();
        near += away <= APEX_FRAMES + 1e-9 ? 1 : 0;
        emotions.add(event.emotion().ordinal(), best.emotion().ordinal());
      }
    }
  }

  private static double time(java.time.Duration time) {
    return time.toNanos() / 1e9;
  }

  /** Seconds of video that were looked at. */
  public double seconds() {
    return seconds;
  }

  /** Micro-expressions that were made. */
  public int events() {
    return events;
  }

  /** How many of them were found. */
  public int found() {
    return found;
  }

  /** Share of found events that were given their class; not a number where none was found. */
  public double named() {
    return emotions.items() == 0 ? Double.NaN : emotions.accuracy();
  }

  /** Share of events that were found. */
  public double recall() {
    return events == 0 ? Double.NaN : (double) found / events;
  }

  /** Share of answers that are events. */
  public double precision() {
    return answers == 0 ? Double.NaN : (double) found / answers;
  }

  /** Harmonic mean of both. */
  public double f1() {
    return events + answers == 0 ? Double.NaN : 2.0 * found / (events + answers);
  }

  /** Share of found events whose apex is at most two frames off. */
  public double apexNear() {
    return found == 0 ? Double.NaN : (double) near / found;
  }

  /** Answers that are no event, a minute. */
  public double falseAlarmsPerMinute() {
    return (answers - found) / (seconds / 60);
  }

  /** As {@code --json} prints it; what cannot be told is left out. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("seconds", Math.round(seconds));
    map.put("events", events);
    map.put("found", found);
    map.put("answers", answers);
    map.put("f1", f1());
    map.put("precision", precision());
    map.put("recall", recall());
    map.put("apexWithinTwoFrames", apexNear());
    map.put("falseAlarmsPerMinute", falseAlarmsPerMinute());
    map.put("emotionAccuracy", named());
    map.values().removeIf(value -> value instanceof Double number && number.isNaN());
    return map;
  }
}
