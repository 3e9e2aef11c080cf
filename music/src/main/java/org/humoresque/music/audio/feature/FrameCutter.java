package org.humoresque.music.audio.feature;

import java.util.Arrays;
import java.util.List;
import org.humoresque.music.audio.AudioDecoder;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Cuts a stream of samples into overlapping frames and transforms each.
 *
 * <p>Frame {@code t} is centred on sample {@code t * hop}; before the beginning and after the end
 * the sound is taken for silent. {@code n} samples give {@code 1 + n / hop} frames, as in librosa
 * with {@code center=True}.
 */
final class FrameCutter {

  private final int window;
  private final int hop;
  private final List<FrameAnalyzer> analyzers;
  private final Frame frame;
  private final FilterBank bank;
  private final AudibleBands audible;
  private final FloatFFT_1D fft;
  private final float[] hann;
  private final float[] spectrum;
  private int filled;
  private long samples;
  private long frames;

  /**
   * @param window samples in a frame, a power of two
   * @param hop samples from one frame to the next, at most a window
   * @param bank bands of which the decibels are wanted
   */
  FrameCutter(int window, int hop, FilterBank bank, List<FrameAnalyzer> analyzers) {
    this.window = window;
    this.hop = hop;
    this.bank = bank;
    this.analyzers = List.copyOf(analyzers);
    frame = new Frame(window, bank.bands());
    audible = new AudibleBands(AudioDecoder.SAMPLE_RATE_HZ / (double) hop);
    fft = new FloatFFT_1D(window);
    hann = hann(window);
    spectrum = new float[window];
    filled = window / 2;
  }

  /** A periodic Hann window. */
  static float[] hann(int length) {
    float[] window = new float[length];
    for (int i = 0; i < length; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / length));
    }
    return window;
  }

  void accept(float[] block, int count) {
    samples += count;
    push(block, count);
  }

  /** Fills up with silence for the frames that reach beyond the end. */
  void finish() {
    long wanted = 1 + samples / hop;
    float[] silence = new float[hop];
    while (frames < wanted) {
      push(silence, hop);
    }
  }

  private void push(float[] block, int count) {
    int from = 0;
    while (from < count) {
      int taken = Math.min(count - from, window - filled);
      System.arraycopy(block, from, frame.samples, filled, taken);
      filled += taken;
      from += taken;
      if (filled == window) {
        emit();
        System.arraycopy(frame.samples, hop, frame.samples, 0, window - hop);
        filled = window - hop;
      }
    }
  }

  private void emit() {
    frames++;
    transform();
    bank.apply(frame.power, frame.bandDb);
    audible.apply(frame);
    for (FrameAnalyzer analyzer : analyzers) {
      analyzer.analyze(frame);
    }
  }

  private void transform() {
    double squares = 0;
    for (int i = 0; i < window; i++) {
      float sample = frame.samples[i];
      squares += sample * sample;
      spectrum[i] = sample * hann[i];
    }
    frame.meanSquare = squares / window;
    if (squares == 0) {
      Arrays.fill(frame.power, 0);
      Arrays.fill(frame.magnitude, 0);
      return;
    }
    fft.realForward(spectrum);
    // Packed: the real parts of the first and last bin, then pairs.
    frame.power[0] = spectrum[0] * spectrum[0];
    frame.power[window / 2] = spectrum[1] * spectrum[1];
    for (int k = 1; k < window / 2; k++) {
      float re = spectrum[2 * k];
      float im = spectrum[2 * k + 1];
      frame.power[k] = re * re + im * im;
    }
    for (int k = 0; k <= window / 2; k++) {
      frame.magnitude[k] = (float) Math.sqrt(frame.power[k]);
    }
  }
}
