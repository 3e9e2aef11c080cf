package org.humoresque.music.demo.synth;

/**
 * A plucked string: noise that goes round a delay line and loses its highs (Karplus and Strong
 * 1983, tuned with an all-pass as by Jaffe and Smith 1983).
 *
 * @param ring seconds until a string at middle C has faded by 60 dB
 * @param brightness from 0, felt, to 1, steel
 * @param damping seconds in which a finger stops it after it is let go
 */
public record PluckedString(double ring, double brightness, double damping) implements Instrument {

  private static final double MIDDLE_C = 261.6;

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope hand = new Envelope(0.001, 1, 1, damping);
    float[] out = new float[hand.samples(seconds)];
    double blend = 0.5 * (1 - brightness * (0.6 + 0.4 * velocity)) + 0.02;
    double period = Tone.SAMPLE_RATE_HZ / frequencyHz - blend;
    int length = (int) (period - 0.3);
    double rest = period - length;
    double tuning = (1 - rest) / (1 + rest);
    float[] string = pluck(length, velocity, noise);
    double fade = ring * Math.sqrt(MIDDLE_C / frequencyHz);
    double loss = Math.pow(10, -3 / (frequencyHz * fade));
    double last = 0;
    double tuned = 0;
    double before = 0;
    int at = 0;
    for (int i = 0; i < out.length; i++) {
      double sample = string[at];
      double softened = loss * ((1 - blend) * sample + blend * last);
      last = sample;
      tuned = tuning * (softened - tuned) + before;
      before = softened;
      string[at] = (float) tuned;
      at = at + 1 == length ? 0 : at + 1;
      out[i] = (float) sample;
    }
    hand.shape(out, seconds);
    return Tone.middle(out);
  }

  /** Noise, softer for a softer touch, with the notch of a pluck at a fifth of the string. */
  private float[] pluck(int length, double velocity, Noise noise) {
    float[] burst = new float[length];
    Filter touch = Filter.lowPass(900 + 7000 * brightness * velocity);
    double peak = 1e-6;
    for (int i = 0; i < length; i++) {
      burst[i] = (float) touch.next(noise.next());
    }
    float[] string = new float[length];
    int notch = Math.max(1, length / 5);
    for (int i = 0; i < length; i++) {
      string[i] = burst[i] - 0.8f * burst[(i + length - notch) % length];
      peak = Math.max(peak, Math.abs(string[i]));
    }
    for (int i = 0; i < length; i++) {
      string[i] *= (float) (velocity / peak);
    }
    return string;
  }
}
