package org.humoresque.vision.micro;

/**
 * Brings a face back to where its reference is.
 *
 * @param size width and height in pixels
 */
record Warp(int size) {

  /** What the face shows at each place of the reference, by cubic interpolation (Catmull-Rom). */
  float[] apply(float[] face, HeadPose pose) {
    return apply(face, pose, new float[0], new float[0]);
  }

  /**
   * The same where parts moved besides.
   *
   * @param shiftX of each pixel, in pixels; empty for none
   * @param shiftY of each pixel, in pixels; empty for none
   */
  float[] apply(float[] face, HeadPose pose, float[] shiftX, float[] shiftY) {
    float[] result = new float[size * size];
    double[] a = pose.a();
    double unit = size / 2.0;
    for (int y = 0; y < size; y++) {
      double v = (y + 0.5) / unit - 1;
      for (int x = 0; x < size; x++) {
        int i = y * size + x;
        double u = (x + 0.5) / unit - 1;
        double toX = x + unit * (a[0] + a[1] * u + a[2] * v);
        double toY = y + unit * (a[3] + a[4] * u + a[5] * v);
        if (shiftX.length > 0) {
          toX += shiftX[i];
          toY += shiftY[i];
        }
        result[i] = sample(face, toX, toY);
      }
    }
    return result;
  }

  private float sample(float[] face, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float fx = (float) (x - left);
    float fy = (float) (y - top);
    float x0 = before(fx);
    float x1 = here(fx);
    float x2 = here(1 - fx);
    float x3 = before(1 - fx);
    if (left >= 1 && top >= 1 && left < size - 2 && top < size - 2) {
      int i = (top - 1) * size + left - 1;
      float sum = before(fy) * row(face, i, x0, x1, x2, x3);
      sum += here(fy) * row(face, i + size, x0, x1, x2, x3);
      sum += here(1 - fy) * row(face, i + 2 * size, x0, x1, x2, x3);
      return sum + before(1 - fy) * row(face, i + 3 * size, x0, x1, x2, x3);
    }
    int nearX = Math.max(0, Math.min(size - 1, (int) Math.rint(x)));
    int nearY = Math.max(0, Math.min(size - 1, (int) Math.rint(y)));
    return face[nearY * size + nearX];
  }

  private static float row(float[] face, int i, float x0, float x1, float x2, float x3) {
    return x0 * face[i] + x1 * face[i + 1] + x2 * face[i + 2] + x3 * face[i + 3];
  }

  private static float here(float t) {
    return 1 + t * t * (1.5f * t - 2.5f);
  }

  private static float before(float t) {
    return t * (-0.5f + t * (1 - 0.5f * t));
  }
}
