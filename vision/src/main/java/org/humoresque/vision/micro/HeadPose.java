package org.humoresque.vision.micro;

/**
 * An affine map from places of the reference face to places of another, both with their centre at 0
 * and their half side at 1.
 *
 * @param a six numbers: x' = x + a0 + a1 x + a2 y, y' = y + a3 + a4 x + a5 y
 */
record HeadPose(double[] a) {

  static final HeadPose STILL = new HeadPose(new double[6]);

  /** This map after the inverse of a small other one. */
  HeadPose after(double[] step) {
    double p = 1 + step[1];
    double q = step[2];
    double r = step[4];
    double s = 1 + step[5];
    double determinant = p * s - q * r;
    double ip = s / determinant;
    double iq = -q / determinant;
    double ir = -r / determinant;
    double is = p / determinant;
    double ix = -(ip * step[0] + iq * step[3]);
    double iy = -(ir * step[0] + is * step[3]);
    double b = 1 + a[1];
    double e = 1 + a[5];
    return new HeadPose(
        new double[] {
          a[0] + b * ix + a[2] * iy,
          b * ip + a[2] * ir - 1,
          b * iq + a[2] * is,
          a[3] + a[4] * ix + e * iy,
          a[4] * ip + e * ir,
          a[4] * iq + e * is - 1
        });
  }

  /** Whether it is a motion that a head in a track can have made; else the track was lost. */
  boolean isPlausible() {
    for (double each : a) {
      if (!(Math.abs(each) < 0.6)) {
        return false;
      }
    }
    return true;
  }
}
