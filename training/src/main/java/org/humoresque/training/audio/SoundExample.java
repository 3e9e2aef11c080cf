package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.cnn.Labelled;

/**
 * A slice to learn from, with the recording around it.
 *
 * @param frames of the whole recording, each {@link MelSlice#BANDS} bytes as in {@link
 *     MeasuredClip}; shared by its slices
 * @param start the slice's first frame
 * @param label index of its class
 */
record SoundExample(byte[] frames, int start, int label) implements Labelled {

  private static final double FRAMES_PER_SLICE = 156.25;

  /**
   * The slices of a recording.
   *
   * @param every 1 for all, 2 for those that do not overlap
   */
  static List<SoundExample> of(MeasuredClip clip, int label, int every) {
    int count = clip.slices().size();
    byte[] frames = new byte[(first(count - 1) + MelSlice.FRAMES) * MelSlice.BANDS];
    for (int i = 0; i < count; i++) {
      byte[] slice = clip.slices().get(i);
      System.arraycopy(slice, 0, frames, first(i) * MelSlice.BANDS, slice.length);
    }
    List<SoundExample> slices = new ArrayList<>();
    for (int i = 0; i < count; i += every) {
      slices.add(new SoundExample(frames, first(i), label));
    }
    return slices;
  }

  /** The last frame at which a slice can begin. */
  int lastStart() {
    return frames.length / MelSlice.BANDS - MelSlice.FRAMES;
  }

  private static int first(int slice) {
    return (int) (slice * FRAMES_PER_SLICE);
  }
}
