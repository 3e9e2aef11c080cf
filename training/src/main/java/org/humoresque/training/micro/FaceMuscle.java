package org.humoresque.training.micro;

/**
 * What a muscle of the face moves (action units of Ekman and Friesen's FACS), on a face as FER2013
 * frames it: eyes at 0.31 and 0.69 across and 0.38 down, mouth at 0.77 down. The right half mirrors
 * the left.
 */
enum FaceMuscle {
  INNER_BROW_RAISER(new double[][] {{0.10, 0.29, 0.1, -1, 0.09, 0.055}}),
  OUTER_BROW_RAISER(new double[][] {{0.26, 0.29, 0.05, -0.9, 0.09, 0.055}}),
  BROW_LOWERER(new double[][] {{0.10, 0.30, -0.5, 0.9, 0.1, 0.06}}),
  UPPER_LID_RAISER(new double[][] {{0.19, 0.36, 0, -0.5, 0.07, 0.03}}),
  CHEEK_RAISER(new double[][] {{0.21, 0.56, 0, -0.6, 0.1, 0.07}}),
  NOSE_WRINKLER(
      new double[][] {{0.07, 0.53, 0, -0.8, 0.05, 0.07}, {0.1, 0.33, 0, 0.3, 0.08, 0.05}}),
  UPPER_LIP_RAISER(new double[][] {{0.07, 0.71, 0, -0.9, 0.08, 0.045}}),
  LIP_CORNER_PULLER(new double[][] {{0.15, 0.76, 0.65, -0.8, 0.09, 0.07}}),
  LIP_CORNER_DEPRESSOR(new double[][] {{0.14, 0.79, 0.1, 1, 0.08, 0.06}}),
  CHIN_RAISER(new double[][] {{0.05, 0.87, 0, -1, 0.09, 0.05}}),
  LIP_STRETCHER(new double[][] {{0.15, 0.78, 1, 0.2, 0.08, 0.07}}),
  LIP_PRESSOR(new double[][] {{0.06, 0.74, 0, 0.6, 0.1, 0.03}, {0.06, 0.81, 0, -0.6, 0.1, 0.03}}),
  JAW_DROP(new double[][] {{0.05, 0.88, 0, 1, 0.13, 0.07}});

  /** Of each spot: distance from the middle, place down, motion outwards and down, spreads. */
  private final double[][] spots;

  FaceMuscle(double[][] spots) {
    this.spots = spots;
  }

  double[][] spots() {
    return spots;
  }
}
