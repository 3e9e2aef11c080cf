package org.humoresque.training.micro;

/** Blinks and looks aside on a picture of a face: eyes at 0.31 and 0.69 across, 0.38 down. */
final class Lids {

  private static final int SIDE = Actor.SIDE;
  private static final double[] EYES = {0.31, 0.69};
  private static final double EYE_Y = 0.385;
  private static final double HALF_WIDTH = 0.115;
  private static final double HALF_HEIGHT = 0.055;

  private Lids() {}

  /**
   * Closes the lids in place: skin from above is drawn over the eye, lashes at its edge, the brow
   * comes down a little.
   */
  static void close(float[] face, double closure) {
    float[] open = face.clone();
    for (double eye : EYES) {
      for (int row = (int) (0.2 * SIDE); row < 0.5 * SIDE; row++) {
        for (int column = (int) ((eye - 0.17) * SIDE); column < (eye + 0.17) * SIDE; column++) {
          double u = ((column + 0.5) / SIDE - eye) / HALF_WIDTH;
          double v = ((row + 0.5) / SIDE - EYE_Y) / HALF_HEIGHT;
          face[row * SIDE + column] = lid(open, column, row, u, v, closure);
        }
      }
    }
  }

  private static float lid(float[] open, int column, int row, double u, double v, double closure) {
    double pulled = 0.006 * SIDE * closure * Math.exp(-0.5 * (u * u + (v + 2) * (v + 2)));
    float here = Raster.at(open, SIDE, column, row - pulled);
    double inside = 1 / (1 + Math.exp((u * u + v * v - 1) * 6));
    if (inside < 0.01) {
      return here;
    }
    double curve = Math.sqrt(Math.max(0, 1 - Math.min(1, u * u)));
    double edge = curve * (2 * closure - 1) * 0.8;
    double skinRow = (EYE_Y - HALF_HEIGHT * (1.25 - 0.2 * (v + 1))) * SIDE;
    float skin = Raster.at(open, SIDE, column, skinRow);
    double lashes = Math.exp(-Math.pow((v - edge) / 0.22, 2)) * 0.45;
    double over = 1 / (1 + Math.exp((v - edge) * 9));
    double shown = (1 - over) * here + over * skin;
    shown *= 1 - lashes * Math.min(1, 3 * closure);
    return (float) (here + inside * (shown - here));
  }

  /** Turns the eyes aside in place, by a share of the face's width. */
  static void look(float[] face, double gaze) {
    float[] before = face.clone();
    for (double eye : EYES) {
      for (int row = (int) (0.3 * SIDE); row < 0.47 * SIDE; row++) {
        for (int column = (int) ((eye - 0.12) * SIDE); column < (eye + 0.12) * SIDE; column++) {
          double u = ((column + 0.5) / SIDE - eye) / 0.055;
          double v = ((row + 0.5) / SIDE - EYE_Y) / 0.03;
          double share = Math.exp(-0.5 * (u * u + v * v));
          face[row * SIDE + column] = Raster.at(before, SIDE, column - gaze * SIDE * share, row);
        }
      }
    }
  }
}
