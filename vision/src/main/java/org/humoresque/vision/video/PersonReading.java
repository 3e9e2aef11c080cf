package org.humoresque.vision.video;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.vision.micro.MicroExpression;

/**
 * Somebody in a film, from their first to their last picture.
 *
 * @param number from 1, in the order in which they appear
 * @param firstSecond when they appear
 * @param lastSecond when they were last seen
 * @param secondsSeen how long they were to be seen
 * @param secondsIn how long they showed each emotion; emotions never shown are missing
 * @param changes how often the emotion they show changed
 * @param mood their mean mood
 * @param still whether the face never moved at all, as a photo does
 * @param microExpressions in order of time; none also where they were not looked for
 * @param timeline how they were, at even steps while they were to be seen
 */
public record PersonReading(
    int number,
    double firstSecond,
    double lastSecond,
    double secondsSeen,
    Map<Emotion, Double> secondsIn,
    int changes,
    Mood mood,
    boolean still,
    List<MicroExpression> microExpressions,
    List<Moment> timeline) {

  public PersonReading {
    secondsIn = Collections.unmodifiableMap(new EnumMap<>(secondsIn));
    microExpressions = List.copyOf(microExpressions);
    timeline = List.copyOf(timeline);
  }

  /** The emotion they showed longest. */
  public Emotion dominant() {
    return secondsIn.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
