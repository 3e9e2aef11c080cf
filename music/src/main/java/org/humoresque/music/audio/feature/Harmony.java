package org.humoresque.music.audio.feature;

import java.util.Arrays;
import java.util.Optional;

/**
 * Pitch classes and key, from the {@link PitchPeaks} of long frames; silent ones do not count.
 *
 * <ul>
 *   <li>chroma: share of each pitch class in a frame's tones, 12 values that sum to 1, from C on.
 *       The tuning of the whole piece is found and taken off first, so that a record that runs at
 *       another pitch than 440 Hz fits as well.
 *   <li>{@code chroma.00} to {@code chroma.11}: mean chroma over time, counted from the tonic of
 *       the key found, so that transposing changes nothing
 *   <li>{@code chroma.change}: distance between chroma of neighbouring frames, summed over pitch
 *       classes, mean over time; {@code chroma.entropy} (0 to 1) of the mean chroma
 *   <li>{@code key.major}, {@code key.minor}: clarity of the best key of either mode; {@code
 *       key.mode}: the first less the second, positive where major fits better
 * </ul>
 */
final class Harmony implements FrameAnalyzer {

  private static final int PER_SEMITONE = PitchPeaks.STEPS / 12;

  private final PitchPeaks peaks = new PitchPeaks();
  private final double[] octave = new double[PitchPeaks.STEPS];
  private final double[] now = new double[12];
  private final double[] before = new double[12];
  private double changes;
  private long frames;

  @Override
  public void analyze(Frame frame) {
    if (frame.isSilent()) {
      return;
    }
    float[] found = peaks.find(frame);
    double sum = 0;
    for (float weight : found) {
      sum += weight;
    }
    if (sum == 0) {
      return;
    }
    Arrays.fill(now, 0);
    for (int step = 0; step < found.length; step++) {
      double share = found[step] / sum;
      octave[step] += share;
      now[pitchClass(step, 0)] += share;
    }
    for (int i = 0; i < 12; i++) {
      changes += frames == 0 ? 0 : Math.abs(now[i] - before[i]);
      before[i] = now[i];
    }
    frames++;
  }

  /** Mean chroma over time; all zero for silence. */
  double[] chroma() {
    int tuning = tuning();
    double[] chroma = new double[12];
    for (int step = 0; frames > 0 && step < octave.length; step++) {
      chroma[pitchClass(step, tuning)] += octave[step] / frames;
    }
    return chroma;
  }

  /** Empty for silence. */
  Optional<MusicalKey> key() {
    return frames == 0 ? Optional.empty() : Optional.of(KeyProfiles.best(chroma()));
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    double[] chroma = chroma();
    int tonic = key().map(MusicalKey::tonic).orElse(0);
    double entropy = 0;
    for (int i = 0; i < 12; i++) {
      double share = chroma[(i + tonic) % 12];
      entropy -= share > 0 ? share * Math.log(share) / Math.log(12) : 0;
      vector.add("chroma.%02d".formatted(i), share);
    }
    double major = KeyProfiles.best(chroma, true).clarity();
    double minor = KeyProfiles.best(chroma, false).clarity();
    vector.add("chroma.change", changes / Math.max(1, frames - 1));
    vector.add("chroma.entropy", entropy);
    vector.add("key.major", major);
    vector.add("key.minor", minor);
    vector.add("key.mode", major - minor);
  }

  /** Steps by which the piece is sharp of 440 Hz, -5 to 4: the mean direction of all tones. */
  private int tuning() {
    double cosine = 0;
    double sine = 0;
    for (int step = 0; step < octave.length; step++) {
      double angle = 2 * Math.PI * step / PER_SEMITONE;
      cosine += octave[step] * Math.cos(angle);
      sine += octave[step] * Math.sin(angle);
    }
    return (int) Math.round(Math.atan2(sine, cosine) / (2 * Math.PI) * PER_SEMITONE);
  }

  private static int pitchClass(int step, int tuning) {
    return Math.floorMod(step - tuning + PER_SEMITONE / 2, PitchPeaks.STEPS) / PER_SEMITONE;
  }
}
