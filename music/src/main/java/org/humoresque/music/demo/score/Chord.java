package org.humoresque.music.demo.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chord.
 *
 * @param root its root as a pitch class: 0 is C
 * @param intervals semitones above the root
 * @param bass the pitch class of its lowest note
 */
record Chord(int root, List<Integer> intervals, int bass) {

  private static final Map<String, List<Integer>> QUALITIES =
      Map.ofEntries(
          Map.entry("", List.of(0, 4, 7)),
          Map.entry("m", List.of(0, 3, 7)),
          Map.entry("dim", List.of(0, 3, 6)),
          Map.entry("aug", List.of(0, 4, 8)),
          Map.entry("5", List.of(0, 7)),
          Map.entry("sus2", List.of(0, 2, 7)),
          Map.entry("sus4", List.of(0, 5, 7)),
          Map.entry("6", List.of(0, 4, 7, 9)),
          Map.entry("m6", List.of(0, 3, 7, 9)),
          Map.entry("7", List.of(0, 4, 7, 10)),
          Map.entry("maj7", List.of(0, 4, 7, 11)),
          Map.entry("m7", List.of(0, 3, 7, 10)),
          Map.entry("mM7", List.of(0, 3, 7, 11)),
          Map.entry("dim7", List.of(0, 3, 6, 9)),
          Map.entry("m7b5", List.of(0, 3, 6, 10)),
          Map.entry("7b9", List.of(0, 4, 10, 13)),
          Map.entry("add9", List.of(0, 4, 7, 14)),
          Map.entry("madd9", List.of(0, 3, 7, 14)),
          Map.entry("9", List.of(0, 4, 10, 14)),
          Map.entry("maj9", List.of(0, 4, 11, 14)),
          Map.entry("m9", List.of(0, 3, 10, 14)),
          Map.entry("tritone", List.of(0, 6)),
          Map.entry("cluster", List.of(0, 1, 6, 7)));

  Chord {
    intervals = List.copyOf(intervals);
  }

  /**
   * Reads a chord's name: {@code C}, {@code F#m7}, {@code Bbmaj7/D}.
   *
   * @throws IllegalArgumentException if there is no such chord
   */
  static Chord parse(String name) {
    String[] parts = name.split("/", 2);
    int nameLength = parts[0].length() > 1 && "#b".indexOf(parts[0].charAt(1)) >= 0 ? 2 : 1;
    List<Integer> intervals = QUALITIES.get(parts[0].substring(nameLength));
    if (intervals == null) {
      throw new IllegalArgumentException("there is no chord '%s'".formatted(name));
    }
    int root = pitchClass(parts[0].substring(0, nameLength));
    return new Chord(root, intervals, parts.length > 1 ? pitchClass(parts[1]) : root);
  }

  /** Reads the name of a note without its octave: {@code F#} is 6. */
  static int pitchClass(String name) {
    int letter = "C.D.EF.G.A.B".indexOf(name.charAt(0));
    if (letter < 0 || name.charAt(0) == '.') {
      throw new IllegalArgumentException("there is no note '%s'".formatted(name));
    }
    int shift = name.endsWith("#") ? 1 : name.length() > 1 ? -1 : 0;
    return Math.floorMod(letter + shift, 12);
  }

  boolean contains(int pitch) {
    return intervals.stream().anyMatch(interval -> Math.floorMod(root + interval - pitch, 12) == 0);
  }

  /**
   * Its notes in close position, turned so that they lie as near as possible to the chord before.
   *
   * @param centre pitch around which to stay
   * @param before the voicing before; empty for the first
   */
  List<Integer> voicing(int centre, List<Integer> before) {
    List<Integer> best = List.of();
    double least = Double.MAX_VALUE;
    for (int lowest = centre - 9; lowest <= centre + 3; lowest++) {
      if (contains(lowest)) {
        List<Integer> voicing = closeAbove(lowest);
        double cost = Math.abs(mean(voicing) - centre);
        if (!before.isEmpty()) {
          cost += 2 * Math.abs(mean(voicing) - mean(before));
        }
        if (cost < least) {
          least = cost;
          best = voicing;
        }
      }
    }
    return best;
  }

  private List<Integer> closeAbove(int lowest) {
    List<Integer> voicing = new ArrayList<>();
    for (int pitch = lowest; voicing.size() < intervals.size(); pitch++) {
      if (contains(pitch)) {
        voicing.add(pitch);
      }
    }
    return voicing;
  }

  private static double mean(List<Integer> pitches) {
    return pitches.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
