package org.humoresque.vision.micro;

/**
 * How a clip of any number of frames becomes {@value #FRAMES} (PAPERS.md A2). Every new frame is a
 * weighted sum of old ones.
 */
public enum FrameInterpolation {

  /**
   * The temporal interpolation model (Zhou, Zhao and Pietikäinen 2011). Its curve on the path graph
   * is the discrete cosine transform of each pixel over time, read at other moments; of longer
   * clips the {@value #FRAMES} slowest terms are kept, which also quietens noise.
   */
  TEMPORAL_MODEL {
    @Override
    float[][] weights(int frames, int wanted) {
      float[][] weights = new float[wanted][frames];
      int terms = Math.min(frames, wanted);
      for (int j = 0; j < wanted; j++) {
        double at = frames == 1 ? 0.5 : 0.5 + j * (frames - 1.0) / (wanted - 1);
        for (int i = 0; i < frames; i++) {
          double sum = 1.0 / frames;
          for (int k = 1; k < terms; k++) {
            double here = Math.cos(Math.PI * k * (i + 0.5) / frames);
            sum += 2.0 / frames * here * Math.cos(Math.PI * k * at / frames);
          }
          weights[j][i] = (float) sum;
        }
      }
      return weights;
    }
  },

  /** The two nearest frames, by nearness. */
  LINEAR {
    @Override
    float[][] weights(int frames, int wanted) {
      float[][] weights = new float[wanted][frames];
      for (int j = 0; j < wanted; j++) {
        double at = j * (frames - 1.0) / (wanted - 1);
        int before = (int) Math.min(at, Math.max(0, frames - 2.0));
        weights[j][before] += (float) (1 - (at - before));
        if (frames > 1) {
          weights[j][before + 1] += (float) (at - before);
        }
      }
      return weights;
    }
  },

  /** Frames are repeated, as evenly as may be; of longer clips some are left out. */
  REPETITION {
    @Override
    float[][] weights(int frames, int wanted) {
      float[][] weights = new float[wanted][frames];
      for (int j = 0; j < wanted; j++) {
        weights[j][(int) ((long) j * frames / wanted)] = 1;
      }
      return weights;
    }
  };

  /** Frames of a sequence that the network takes in. */
  public static final int FRAMES = 18;

  /**
   * The weights of old frames (columns) in new ones (rows); each row sums to 1.
   *
   * @param frames how many there are, at least 1
   */
  abstract float[][] weights(int frames, int wanted);

  /**
   * {@value #FRAMES} frames in place of those given.
   *
   * @param frames arrays of one length, at least one
   * @throws IllegalArgumentException if there are none
   */
  public float[][] apply(float[][] frames) {
    if (frames.length == 0) {
      throw new IllegalArgumentException("a sequence must have at least 1 frame, but has none");
    }
    float[][] weights = weights(frames.length, FRAMES);
    float[][] result = new float[FRAMES][frames[0].length];
    for (int j = 0; j < FRAMES; j++) {
      for (int i = 0; i < frames.length; i++) {
        float weight = weights[j][i];
        if (weight != 0) {
          for (int pixel = 0; pixel < result[j].length; pixel++) {
            result[j][pixel] += weight * frames[i][pixel];
          }
        }
      }
    }
    return result;
  }
}
