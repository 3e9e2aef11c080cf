package org.humoresque.app.view;

import java.util.OptionalDouble;
import org.humoresque.kernel.ReplayGain;
import org.jspecify.annotations.Nullable;

/** How loud to play a song: gains in dB, peaks as parts of full scale; what is unknown is null. */
public record GainView(
    @Nullable Double trackGain,
    @Nullable Double trackPeak,
    @Nullable Double albumGain,
    @Nullable Double albumPeak) {

  /** Null where nothing was measured. */
  static @Nullable GainView of(ReplayGain gain) {
    return gain.equals(ReplayGain.NONE)
        ? null
        : new GainView(
            boxed(gain.trackGain()),
            boxed(gain.trackPeak()),
            boxed(gain.albumGain()),
            boxed(gain.albumPeak()));
  }

  static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
