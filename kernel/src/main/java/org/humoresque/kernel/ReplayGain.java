package org.humoresque.kernel;

import java.util.OptionalDouble;

/**
 * How much louder or softer a song is to be played so that all sound equally loud, as ReplayGain 2
 * measured it and the file's tags have it.
 *
 * @param trackGain for the song alone, in dB; negative: softer
 * @param trackPeak its highest sample; 1: full scale
 * @param albumGain for its album as a whole, in dB
 * @param albumPeak the album's highest sample
 */
public record ReplayGain(
    OptionalDouble trackGain,
    OptionalDouble trackPeak,
    OptionalDouble albumGain,
    OptionalDouble albumPeak) {

  /** Nobody measured it. */
  public static final ReplayGain NONE =
      new ReplayGain(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
}
