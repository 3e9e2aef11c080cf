package org.humoresque.vision.micro;

import java.util.List;
import org.humoresque.vision.image.GreyImage;

/**
 * What the 3-D network sees of a micro-expression: 18 frames from onset to offset, each as its
 * motion against the first.
 *
 * <p>Departure from PAPERS.md A2, where the network sees the frames: motion leaves out who it is
 * and how the light falls, which a network would else have to unlearn from few people.
 */
public final class MicroSequence {

  /** To the right, down, and change of brightness. */
  public static final int CHANNELS = 3;

  public static final int FRAMES = FrameInterpolation.FRAMES;

  /** Cells of a field of motion, across and down. */
  public static final int SIDE = FaceGrid.CELLS;

  private static final float LIMIT = 6;

  private MicroSequence() {}

  /**
   * @param frames aligned square faces from onset to offset, at least one
   * @return numbers of shape ({@value #CHANNELS}, {@value #FRAMES}, {@code SIDE}, {@code SIDE})
   */
  public static float[] of(List<GreyImage> frames, FrameInterpolation interpolation) {
    return ofFlat(frames.stream().map(FaceGrid::flatten).toArray(float[][]::new), interpolation);
  }

  static float[] ofFlat(float[][] frames, FrameInterpolation interpolation) {
    float[][] sequence = interpolation.apply(registered(frames));
    ReferenceFace reference = new ReferenceFace(sequence[0]);
    int cells = SIDE * SIDE;
    float[] numbers = new float[CHANNELS * FRAMES * cells];
    for (int t = 0; t < FRAMES; t++) {
      MotionField field = reference.follow(sequence[t]);
      write(field.right(), numbers, t * cells);
      write(field.down(), numbers, (FRAMES + t) * cells);
      write(field.change(), numbers, (2 * FRAMES + t) * cells);
    }
    return numbers;
  }

  /** Brought to where the first is, so that blending neighbours blurs nothing. */
  private static float[][] registered(float[][] frames) {
    HeadTracker head = new HeadTracker(frames[0]);
    Warp warp = new Warp(FaceGrid.SIZE);
    float[][] registered = new float[frames.length][];
    registered[0] = frames[0];
    HeadPose last = HeadPose.STILL;
    for (int i = 1; i < frames.length; i++) {
      last = head.track(frames[i], last);
      registered[i] = warp.apply(frames[i], last);
    }
    return registered;
  }

  private static void write(float[] field, float[] numbers, int at) {
    for (int i = 0; i < field.length; i++) {
      numbers[at + i] = Math.max(-LIMIT, Math.min(LIMIT, field[i]));
    }
  }
}
