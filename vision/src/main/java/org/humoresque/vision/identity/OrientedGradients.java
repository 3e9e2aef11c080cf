package org.humoresque.vision.identity;

/**
 * Histograms of oriented gradients (Dalal and Triggs 2005): in square cells how steep the
 * brightness is in each of nine directions, normalised over blocks of 2×2 cells.
 */
final class OrientedGradients {

  private static final int DIRECTIONS = 9;
  private static final int BLOCK = 4 * DIRECTIONS;
  private static final double FLAT = 0.16;
  private static final double CLIP = 0.25;

  private final int cell;

  /**
   * @param cell side of a cell in pixels
   */
  OrientedGradients(int cell) {
    this.cell = cell;
  }

  /** How many numbers there are of a picture of this size. */
  int length(int width, int height) {
    return (width / cell - 1) * (height / cell - 1) * BLOCK;
  }

  /** Block by block. */
  float[] describe(Grey picture) {
    int columns = picture.width() / cell;
    int rows = picture.height() / cell;
    float[] cells = new float[rows * columns * DIRECTIONS];
    for (int y = 1; y < rows * cell - 1; y++) {
      for (int x = 1; x < columns * cell - 1; x++) {
        add(picture, x, y, cells, columns, rows);
      }
    }
    float[] described = new float[(columns - 1) * (rows - 1) * BLOCK];
    int block = 0;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        normalize(cells, row * columns + column, columns, described, BLOCK * block++);
      }
    }
    return described;
  }

  /** Shares one pixel among the nearest cells and directions. */
  private void add(Grey picture, int x, int y, float[] cells, int columns, int rows) {
    double right = picture.at(x + 1, y) - picture.at(x - 1, y);
    double down = picture.at(x, y + 1) - picture.at(x, y - 1);
    double steep = Math.sqrt(right * right + down * down);
    double turn = Math.atan2(down, right) / Math.PI;
    double direction = (turn < 0 ? turn + 1 : turn) * DIRECTIONS;
    int first = (int) direction;
    double rest = direction - first;
    double column = (x + 0.5) / cell - 0.5;
    double row = (y + 0.5) / cell - 0.5;
    for (int i = (int) Math.floor(row); i <= Math.floor(row) + 1; i++) {
      for (int j = (int) Math.floor(column); j <= Math.floor(column) + 1; j++) {
        if (i >= 0 && i < rows && j >= 0 && j < columns) {
          double weight = steep * (1 - Math.abs(row - i)) * (1 - Math.abs(column - j));
          int at = (i * columns + j) * DIRECTIONS;
          cells[at + first % DIRECTIONS] += (float) (weight * (1 - rest));
          cells[at + (first + 1) % DIRECTIONS] += (float) (weight * rest);
        }
      }
    }
  }

  private static void normalize(float[] cells, int cell, int columns, float[] to, int at) {
    int[] corners = {cell, cell + 1, cell + columns, cell + columns + 1};
    for (int corner = 0; corner < corners.length; corner++) {
      System.arraycopy(
          cells, corners[corner] * DIRECTIONS, to, at + corner * DIRECTIONS, DIRECTIONS);
    }
    divide(to, at, FLAT, CLIP);
    divide(to, at, 1e-4, 1);
  }

  private static void divide(float[] values, int at, double flat, double most) {
    double squares = flat;
    for (int i = at; i < at + BLOCK; i++) {
      squares += values[i] * values[i];
    }
    for (int i = at; i < at + BLOCK; i++) {
      values[i] = (float) Math.min(most, values[i] / Math.sqrt(squares));
    }
  }
}
