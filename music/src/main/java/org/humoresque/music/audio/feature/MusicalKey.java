package org.humoresque.music.audio.feature;

import java.util.List;

/**
 * The key that a piece is most likely in.
 *
 * @param tonic pitch class, 0 for C to 11 for B
 * @param isMajor minor if false
 * @param clarity correlation of the piece's pitch classes with the key's profile, at most 1; above
 *     0.8 the key is clear
 */
public record MusicalKey(int tonic, boolean isMajor, double clarity) {

  /** Pitch classes from C on, in the usual spelling. */
  public static final List<String> NAMES =
      List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

  /**
   * @throws IllegalArgumentException if there is no such pitch class
   */
  public MusicalKey {
    if (tonic < 0 || tonic > 11) {
      throw new IllegalArgumentException("tonic must be in [0, 11], but is " + tonic);
    }
  }

  /** Such as "F# minor". */
  public String name() {
    return NAMES.get(tonic) + (isMajor ? " major" : " minor");
  }
}
