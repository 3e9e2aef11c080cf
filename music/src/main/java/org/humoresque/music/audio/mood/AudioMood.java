package org.humoresque.music.audio.mood;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;

/**
 * What the network hears in a recording: the mean over its windows.
 *
 * @param quadrants probability of each quadrant, in their order; they sum to 1
 * @param mood where the recording lies on the plane of feelings
 * @param genres genre to probability; they sum to 1
 * @param curve the mood over time, in order
 * @param embedding a direction of length 1: recordings that sound alike point alike; not copied
 */
public record AudioMood(
    Map<Quadrant, Double> quadrants,
    Mood mood,
    Map<String, Double> genres,
    List<MoodMoment> curve,
    float[] embedding) {

  public AudioMood {
    quadrants = Collections.unmodifiableMap(new EnumMap<>(quadrants));
    genres = Collections.unmodifiableMap(new LinkedHashMap<>(genres));
    curve = List.copyOf(curve);
  }

  /** The most probable quadrant. */
  public Quadrant quadrant() {
    return most(quadrants);
  }

  /** How far to trust it: the probability of the most probable quadrant, from 0.25 to 1. */
  public double confidence() {
    return Collections.max(quadrants.values());
  }

  /** The most probable genre. */
  public String genre() {
    return most(genres);
  }

  /** Cosine of the angle between two recordings, from -1 to 1 (the same sound). */
  public double similarity(AudioMood other) {
    double sum = 0;
    for (int i = 0; i < embedding.length; i++) {
      sum += embedding[i] * other.embedding[i];
    }
    return sum;
  }

  private static <K> K most(Map<K, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
