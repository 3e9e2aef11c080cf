package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What people said of recordings: mood words, genres and quadrants, each either said or not. */
final class Tags {

  /** A tag that fewer recordings bear is left out. */
  private static final int FEWEST = 10;

  private Tags() {}

  /**
   * Recording by tag, 0 or 1. No columns if the recordings bear no words.
   *
   * @param clips of one data set
   */
  static double[][] of(List<Clip> clips) {
    List<Set<String>> said = clips.stream().map(Tags::of).toList();
    Map<String, Integer> counts = new TreeMap<>();
    said.forEach(tags -> tags.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    List<String> names = new ArrayList<>(counts.keySet());
    names.removeIf(tag -> counts.getOrDefault(tag, 0) < FEWEST);
    double[][] table = new double[clips.size()][names.size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < names.size(); j++) {
        table[i][j] = said.get(i).contains(names.get(j)) ? 1 : 0;
      }
    }
    return table;
  }

  private static Set<String> of(Clip clip) {
    Set<String> tags = new LinkedHashSet<>();
    clip.words().forEach(word -> tags.add("mood " + word));
    clip.genres().forEach(genre -> tags.add("genre " + genre));
    if (!tags.isEmpty()) {
      tags.add("label " + clip.label());
    }
    return tags;
  }
}
