package org.humoresque.recommend;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of a song's sound, as far as it is known.
 *
 * @param tempo in beats a minute
 * @param key the key
 * @param loudness integrated loudness in LUFS
 * @param embedding a direction of length 1: songs that sound alike point alike; not copied
 */
public record Sound(
    OptionalDouble tempo,
    Optional<MusicalKey> key,
    OptionalDouble loudness,
    Optional<float[]> embedding) {

  /** Nobody has listened yet. */
  public static final Sound UNHEARD =
      new Sound(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());
}
