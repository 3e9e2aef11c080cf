package org.humoresque.music.audio.mood;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.humoresque.music.audio.AudioDecoder;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundListener;
import org.humoresque.music.audio.feature.FeatureExtractor;
import org.humoresque.music.audio.feature.FeatureVector;

/**
 * Measures a sound in windows while it streams by: 30 s, one every 15 s, as long as the clips that
 * the network learned from. A last window counts from 20 s on; a sound shorter than that is one
 * window.
 *
 * <p>Never more than two windows are open, so memory does not grow with the sound.
 */
final class WindowCutter implements SoundListener {

  /** What was measured from one time to another. */
  record Window(Duration start, Duration end, FeatureVector vector) {}

  private static final int LENGTH = 30 * AudioDecoder.SAMPLE_RATE_HZ;
  private static final int HOP = 15 * AudioDecoder.SAMPLE_RATE_HZ;
  private static final int SHORTEST = 20 * AudioDecoder.SAMPLE_RATE_HZ;

  /** A window that still listens. */
  private record Open(long start, FeatureExtractor extractor) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Window> windows = new ArrayList<>();
  private long heard;

  /** Original channels are cut to the block, not to the sample: only loudness range reads them. */
  @Override
  public void original(float[][] channels, int count, SoundLayout layout) {
    if (heard == 0 && open.isEmpty()) {
      begin();
    }
    for (Open window : open) {
      window.extractor.original(channels, count, layout);
    }
  }

  @Override
  public void mono(float[] samples, int count) {
    int from = 0;
    while (from < count) {
      if (heard % HOP == 0) {
        turn();
      }
      int taken = (int) Math.min(count - from, HOP - heard % HOP);
      float[] part = from == 0 ? samples : Arrays.copyOfRange(samples, from, from + taken);
      for (Open window : open) {
        window.extractor.mono(part, taken);
      }
      heard += taken;
      from += taken;
    }
  }

  /** All windows in order, when the whole sound was heard. */
  List<Window> finish() {
    while (!open.isEmpty()) {
      Open last = open.remove();
      if (windows.isEmpty() || heard - last.start >= SHORTEST) {
        end(last);
      }
    }
    return windows;
  }

  /** Ends the window that is full and begins one, unless that was done for the first block. */
  private void turn() {
    if (!open.isEmpty() && heard - open.element().start >= LENGTH) {
      end(open.remove());
    }
    if (heard > 0 || open.isEmpty()) {
      begin();
    }
  }

  private void begin() {
    open.add(new Open(heard, new FeatureExtractor(slice -> {})));
  }

  private void end(Open window) {
    windows.add(new Window(time(window.start), time(heard), window.extractor.finish()));
  }

  private static Duration time(long samples) {
    return Duration.ofMillis(samples * 1000 / AudioDecoder.SAMPLE_RATE_HZ);
  }
}
