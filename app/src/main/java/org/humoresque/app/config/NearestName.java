package org.humoresque.app.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name a mistyped one was meant to be, by Levenshtein's edit distance. */
public final class NearestName {

  private NearestName() {}

  /**
   * @param names at least one
   */
  public static String to(String mistyped, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(mistyped, name)))
        .orElseThrow(() -> new IllegalArgumentException("there must be at least one name"));
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
