package org.humoresque.music.audio.feature;

import org.humoresque.music.audio.SoundLayout;
import org.jspecify.annotations.Nullable;

/**
 * Measures {@link Loudness} while sound streams by. Blocks of 0.4 s and 3 s follow each other every
 * 0.1 s; they are counted in steps of 0.01 LU, so memory stays the same.
 */
final class LoudnessMeter {

  private static final int STEPS_A_SECOND = 10;
  private static final int MOMENTARY_STEPS = 4;
  private static final int SHORT_TERM_STEPS = 30;
  private static final double SURROUND_WEIGHT = 1.41;
  private static final double RELATIVE_GATE_LU = -10;
  private static final double RANGE_GATE_LU = -20;

  private final LoudnessHistogram momentary = new LoudnessHistogram();
  private final LoudnessHistogram shortTerm = new LoudnessHistogram();
  private final double[] steps = new double[SHORT_TERM_STEPS];
  private long stepCount;
  private double stepEnergy;
  private int stepFilled;
  private int stepLength;
  private @Nullable SoundLayout layout;
  private KWeighting[] filters = new KWeighting[0];
  private double[] weights = new double[0];

  void accept(float[][] channels, int count, SoundLayout of) {
    if (of != layout) {
      begin(of);
    }
    int from = 0;
    while (from < count) {
      int to = Math.min(count, from + stepLength - stepFilled);
      for (int c = 0; c < filters.length; c++) {
        if (weights[c] > 0) {
          stepEnergy += weights[c] * filters[c].energy(channels[c], from, to);
        }
      }
      stepFilled += to - from;
      from = to;
      if (stepFilled == stepLength) {
        endStep();
      }
    }
  }

  Loudness loudness() {
    double gate = momentary.loudnessAbove(LoudnessHistogram.ABSOLUTE_GATE) + RELATIVE_GATE_LU;
    double rangeGate = shortTerm.loudnessAbove(LoudnessHistogram.ABSOLUTE_GATE) + RANGE_GATE_LU;
    return new Loudness(
        momentary.loudnessAbove(gate),
        shortTerm.percentile(0.95, rangeGate) - shortTerm.percentile(0.10, rangeGate));
  }

  private void begin(SoundLayout of) {
    layout = of;
    int channels = of.channels().size();
    stepLength = of.sampleRateHz() / STEPS_A_SECOND;
    stepFilled = 0;
    stepEnergy = 0;
    filters = new KWeighting[channels];
    weights = new double[channels];
    for (int c = 0; c < channels; c++) {
      filters[c] = new KWeighting(of.sampleRateHz());
      weights[c] =
          switch (of.channels().get(c)) {
            case FRONT -> 1;
            case SURROUND -> SURROUND_WEIGHT;
            case LOW_FREQUENCY -> 0;
          };
    }
  }

  private void endStep() {
    steps[(int) (stepCount % SHORT_TERM_STEPS)] = stepEnergy / stepLength;
    stepCount++;
    stepEnergy = 0;
    stepFilled = 0;
    if (stepCount >= MOMENTARY_STEPS) {
      momentary.add(mean(MOMENTARY_STEPS));
    }
    if (stepCount >= SHORT_TERM_STEPS) {
      shortTerm.add(mean(SHORT_TERM_STEPS));
    }
  }

  private double mean(int count) {
    double sum = 0;
    for (int i = 1; i <= count; i++) {
      sum += steps[(int) ((stepCount - i) % SHORT_TERM_STEPS)];
    }
    return sum / count;
  }
}
