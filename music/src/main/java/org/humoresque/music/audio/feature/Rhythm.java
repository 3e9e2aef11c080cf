package org.humoresque.music.audio.feature;

import java.util.Optional;

/**
 * Onsets and tempo.
 *
 * <ul>
 *   <li>{@code onsets.rate} (a second), see {@link OnsetCounter}; {@code onsets.strength} (dB),
 *       their mean
 *   <li>{@code tempo} (beats a minute) and {@code tempo.clarity} (0 to 1), see {@link TempoMeter}
 *   <li>{@code novelty}: mean, deviation and change of {@link OnsetStrength} (dB)
 * </ul>
 */
final class Rhythm implements FrameAnalyzer {

  private static final double FRAMES_A_SECOND = 62.5;

  private final OnsetStrength onset = new OnsetStrength();
  private final OnsetCounter counter = new OnsetCounter();
  private final TempoMeter meter = new TempoMeter();
  private final Moments novelty = new Moments(1);

  @Override
  public void analyze(Frame frame) {
    float strength = onset.of(frame);
    counter.add(strength);
    meter.add(strength);
    novelty.add(strength);
  }

  void finish() {
    counter.finish();
  }

  double onsetsPerSecond() {
    return novelty.count() == 0 ? 0 : counter.onsets() * FRAMES_A_SECOND / novelty.count();
  }

  Optional<Tempo> tempo() {
    return meter.tempo();
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    vector.add("onsets.rate", onsetsPerSecond());
    vector.add("onsets.strength", counter.strength());
    vector.add("tempo", tempo().map(Tempo::beatsPerMinute).orElse(0.0));
    vector.add("tempo.clarity", tempo().map(Tempo::clarity).orElse(0.0));
    novelty.summarize(vector, "novelty", 0);
  }
}
