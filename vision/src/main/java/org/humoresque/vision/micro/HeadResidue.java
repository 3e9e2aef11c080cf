package org.humoresque.vision.micro;

/**
 * What a head's motion leaves in a field of motion after its affine part: the fitting field of the
 * second degree and of the nose's depth, over the steady parts of the face.
 */
final class HeadResidue {

  private static final int TERMS = 7;
  private static final int CELLS = FaceGrid.CELLS;
  private static final double[][] BASIS = new double[TERMS][CELLS * CELLS];

  /** The fit's coefficients are these rows times the field. */
  private static final double[][] FIT = new double[TERMS][CELLS * CELLS];

  static {
    double[] weights = new double[CELLS * CELLS];
    for (int i = 0; i < weights.length; i++) {
      double x = (i % CELLS + 0.5) / CELLS;
      double y = (i / CELLS + 0.5) / CELLS;
      weights[i] = FaceGrid.steadiness(x, y);
      double u = 2 * x - 1;
      double v = 2 * y - 1;
      double[] row = {1, u, v, u * u, u * v, v * v, FaceGrid.bump(x - 0.5, y - 0.57, 0.09, 0.12)};
      for (int k = 0; k < TERMS; k++) {
        BASIS[k][i] = row[k];
      }
    }
    double[][] normal = new double[TERMS][TERMS];
    for (int k = 0; k < TERMS; k++) {
      for (int j = 0; j < TERMS; j++) {
        for (int i = 0; i < weights.length; i++) {
          normal[k][j] += weights[i] * BASIS[k][i] * BASIS[j][i];
        }
      }
      normal[k][k] *= 1.0001;
    }
    for (int k = 0; k < TERMS; k++) {
      double[][] copy = new double[TERMS][];
      for (int j = 0; j < TERMS; j++) {
        copy[j] = normal[j].clone();
      }
      double[] unit = new double[TERMS];
      unit[k] = 1;
      double[] inverse = LinearSystem.solve(copy, unit);
      for (int i = 0; i < weights.length; i++) {
        for (int j = 0; j < TERMS; j++) {
          FIT[k][i] += inverse[j] * BASIS[j][i] * weights[i];
        }
      }
    }
  }

  private HeadResidue() {}

  /** Takes it away, in place. */
  static void remove(float[] field) {
    double[] coefficients = new double[TERMS];
    for (int k = 0; k < TERMS; k++) {
      for (int i = 0; i < field.length; i++) {
        coefficients[k] += FIT[k][i] * field[i];
      }
    }
    for (int i = 0; i < field.length; i++) {
      double sum = 0;
      for (int k = 0; k < TERMS; k++) {
        sum += coefficients[k] * BASIS[k][i];
      }
      field[i] -= (float) sum;
    }
  }
}
