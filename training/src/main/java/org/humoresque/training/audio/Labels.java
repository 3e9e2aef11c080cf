package org.humoresque.training.audio;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Names and order of classes. */
public final class Labels {

  /** The four quadrants of valence and arousal, Q1 to Q4, as the lyrics models call them. */
  public static final List<String> QUADRANTS = List.of("happy", "angry", "sad", "relaxed");

  /** Emotify's genres in its own order. */
  public static final List<String> GENRES = List.of("classical", "rock", "electronic", "pop");

  private static final Map<String, String> QUADRANT_NAMES =
      Map.of("q1", "happy", "q2", "angry", "q3", "sad", "q4", "relaxed");

  private Labels() {}

  /** A label as data writes it: lower case, {@code Q1} to {@code Q4} by their mood. */
  static String parse(String text) {
    String label = text.strip().toLowerCase(Locale.ROOT);
    return QUADRANT_NAMES.getOrDefault(label, label);
  }

  /** The order of the quadrants or of Emotify's genres if it is these, else of the alphabet. */
  public static List<String> order(Collection<String> labels) {
    TreeSet<String> distinct = new TreeSet<>(labels);
    for (List<String> known : List.of(QUADRANTS, GENRES)) {
      if (distinct.equals(new TreeSet<>(known))) {
        return known;
      }
    }
    return List.copyOf(distinct);
  }
}
