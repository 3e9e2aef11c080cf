package org.humoresque.library.scan;

import java.util.OptionalDouble;
import org.humoresque.kernel.ReplayGain;

/** Reads ReplayGain, and what Opus has in its place (RFC 7845, section 5.2.1). */
final class GainTags {

  /** Opus aims at -23 LUFS, ReplayGain 2 at -18, and counts in 256ths of a decibel. */
  private static final double R128_TO_REPLAY_GAIN_DB = 5;

  private static final double R128_STEPS = 256;

  private static final double MOST_DB = 60;
  private static final double HIGHEST_PEAK = 100;

  private GainTags() {}

  static ReplayGain read(Tags tags) {
    return new ReplayGain(
        gain(tags, "track"), peak(tags, "track"), gain(tags, "album"), peak(tags, "album"));
  }

  private static OptionalDouble gain(Tags tags, String of) {
    OptionalDouble gain = Numbers.decimal(tags.first("replaygain_" + of + "_gain"));
    if (gain.isEmpty()) {
      OptionalDouble r128 = Numbers.decimal(tags.first("r128_" + of + "_gain"));
      gain =
          r128.isEmpty()
              ? r128
              : OptionalDouble.of(r128.getAsDouble() / R128_STEPS + R128_TO_REPLAY_GAIN_DB);
    }
    return within(gain, -MOST_DB, MOST_DB);
  }

  private static OptionalDouble peak(Tags tags, String of) {
    return within(Numbers.decimal(tags.first("replaygain_" + of + "_peak")), 0, HIGHEST_PEAK);
  }

  /** What lies beyond is a slip of some program, and would deafen. */
  private static OptionalDouble within(OptionalDouble value, double min, double max) {
    return value.isPresent() && value.getAsDouble() >= min && value.getAsDouble() <= max
        ? value
        : OptionalDouble.empty();
  }
}
