package org.humoresque.recommend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The key of a song.
 *
 * @param tonic semitones above C, from 0 to 11
 * @param major whether it is major rather than minor
 */
public record MusicalKey(int tonic, boolean major) {

  /** The largest {@link #distance}. */
  public static final int MAX_DISTANCE = 7;

  private static final List<String> TONICS =
      List.of("c", "c#", "d", "d#", "e", "f", "f#", "g", "g#", "a", "a#", "b");

  private static final int SEMITONES = 12;
  private static final int RELATIVE_MAJOR = 3;
  private static final int FIFTH = 7;

  /**
   * @throws IllegalArgumentException if the tonic is not in [0, 11]
   */
  public MusicalKey {
    if (tonic < 0 || tonic >= SEMITONES) {
      throw new IllegalArgumentException("tonic must be in [0, 11], but is " + tonic);
    }
  }

  /** Reads {@code F# minor}; empty if it is no such name. */
  public static Optional<MusicalKey> find(String name) {
    String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
    boolean named = words.length == 2 && (words[1].equals("major") || words[1].equals("minor"));
    int tonic = named ? TONICS.indexOf(words[0]) : -1;
    return tonic < 0
        ? Optional.empty()
        : Optional.of(new MusicalKey(tonic, !words[1].equals("minor")));
  }

  /** Either {@code major} or {@code minor}. */
  public String mode() {
    return major ? "major" : "minor";
  }

  /**
   * How far apart two keys sound: steps on the circle of fifths between the major keys with the
   * same notes, from 0 to 6, and one more from major to minor.
   */
  public int distance(MusicalKey other) {
    int steps = Math.abs(fifths() - other.fifths());
    return Math.min(steps, SEMITONES - steps) + (major == other.major ? 0 : 1);
  }

  /** Where the major key with the same notes stands on the circle of fifths, C at 0. */
  private int fifths() {
    return (major ? tonic : tonic + RELATIVE_MAJOR) * FIFTH % SEMITONES;
  }
}
