package org.humoresque.vision.micro;

/**
 * A face that later and earlier moments are held against.
 *
 * <p>The motion of each cell is Lucas and Kanade's (1981) optical flow over the {@value
 * #WINDOW_SIDE} pixels around it. What a turn of the head leaves (a field of the second degree, and
 * the nose, which is nearer to the camera) is taken away.
 */
final class ReferenceFace {

  private static final int WINDOW = 3;
  private static final int WINDOW_SIDE = 2 * WINDOW + 1;
  private static final int SIZE = FaceGrid.SIZE;
  private static final int CELLS = FaceGrid.CELLS;
  private static final float HUNDREDTHS = 100f / SIZE;

  private final float[] reference;
  private final HeadTracker head;
  private final float[] gradientX = new float[SIZE * SIZE];
  private final float[] gradientY = new float[SIZE * SIZE];
  private final float[] xx;
  private final float[] xy;
  private final float[] yy;
  private HeadPose last = HeadPose.STILL;

  /**
   * @param reference a face from {@link FaceGrid#flatten}
   */
  ReferenceFace(float[] reference) {
    this.reference = reference;
    this.head = new HeadTracker(reference);
    for (int y = 1; y < SIZE - 1; y++) {
      for (int x = 1; x < SIZE - 1; x++) {
        int i = y * SIZE + x;
        gradientX[i] = (reference[i + 1] - reference[i - 1]) / 2;
        gradientY[i] = (reference[i + SIZE] - reference[i - SIZE]) / 2;
      }
    }
    this.xx = FaceGrid.box(times(gradientX, gradientX), SIZE, WINDOW);
    this.xy = FaceGrid.box(times(gradientX, gradientY), SIZE, WINDOW);
    this.yy = FaceGrid.box(times(gradientY, gradientY), SIZE, WINDOW);
  }

  /** Follows the head to the next moment; moments are best asked for in order. */
  MotionField follow(float[] face) {
    last = head.track(face, last);
    Warp warp = new Warp(SIZE);
    float[] moved = warp.apply(face, last);
    float[] change = difference(moved);
    float[] right = new float[CELLS * CELLS];
    float[] down = new float[CELLS * CELLS];
    addFlow(change, right, down);
    float[] again = warp.apply(face, last, spread(right), spread(down));
    addFlow(difference(again), right, down);
    HeadResidue.remove(right);
    HeadResidue.remove(down);
    for (int i = 0; i < right.length; i++) {
      right[i] *= HUNDREDTHS;
      down[i] *= HUNDREDTHS;
    }
    return new MotionField(right, down, cells(change));
  }

  private float[] difference(float[] moved) {
    float[] difference = new float[moved.length];
    for (int i = 0; i < moved.length; i++) {
      difference[i] = moved[i] - reference[i];
    }
    return difference;
  }

  /** Adds to the flow what the remaining difference still asks for. */
  private void addFlow(float[] difference, float[] right, float[] down) {
    float[] bx = FaceGrid.box(times(gradientX, difference), SIZE, WINDOW);
    float[] by = FaceGrid.box(times(gradientY, difference), SIZE, WINDOW);
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        int i = middle(row) * SIZE + middle(column);
        int cell = row * CELLS + column;
        double firm = 2e-4;
        double a = xx[i] + firm;
        double c = yy[i] + firm;
        double determinant = a * c - xy[i] * xy[i];
        right[cell] += (float) limit((-c * bx[i] + xy[i] * by[i]) / determinant);
        down[cell] += (float) limit((-a * by[i] + xy[i] * bx[i]) / determinant);
      }
    }
  }

  private static double limit(double shift) {
    return Math.max(-4, Math.min(4, shift));
  }

  private static int middle(int cell) {
    return cell * FaceGrid.STEP + FaceGrid.STEP / 2;
  }

  /** From cells to pixels, linearly. */
  private static float[] spread(float[] cells) {
    float[] pixels = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      double atY = Math.max(0, Math.min(CELLS - 1.001, (y - 1.0) / FaceGrid.STEP));
      int row = (int) atY;
      float fy = (float) (atY - row);
      for (int x = 0; x < SIZE; x++) {
        double atX = Math.max(0, Math.min(CELLS - 1.001, (x - 1.0) / FaceGrid.STEP));
        int column = (int) atX;
        float fx = (float) (atX - column);
        int i = row * CELLS + column;
        float upper = cells[i] + fx * (cells[i + 1] - cells[i]);
        float lower = cells[i + CELLS] + fx * (cells[i + CELLS + 1] - cells[i + CELLS]);
        pixels[y * SIZE + x] = upper + fy * (lower - upper);
      }
    }
    return pixels;
  }

  private static float[] cells(float[] pixels) {
    float[] means = FaceGrid.box(pixels, SIZE, 1);
    float[] cells = new float[CELLS * CELLS];
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        cells[row * CELLS + column] = 10 * means[middle(row) * SIZE + middle(column)];
      }
    }
    return cells;
  }

  private static float[] times(float[] one, float[] two) {
    float[] product = new float[one.length];
    for (int i = 0; i < one.length; i++) {
      product[i] = one[i] * two[i];
    }
    return product;
  }
}
