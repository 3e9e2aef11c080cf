package org.humoresque.vision.identity;

import org.humoresque.vision.image.GreyImage;

/**
 * Moves, turns and scales a picture so that the eyes come to lie where they are wanted.
 *
 * @param width of the picture made, in pixels
 * @param height of the picture made, in pixels
 * @param wanted where the eyes shall be in it
 */
public record Placement(int width, int height, Eyes wanted) {

  /** The picture made of another one, whose eyes are there. */
  public Grey cut(GreyImage picture, Eyes eyes) {
    Turn turn = turn(eyes);
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double right = x - wanted.leftX();
        double down = y - wanted.leftY();
        values[y * width + x] =
            between(
                picture,
                eyes.leftX() + turn.cos * right - turn.sin * down,
                eyes.leftY() + turn.sin * right + turn.cos * down);
      }
    }
    return new Grey(width, height, values);
  }

  /** Where eyes of the picture come to lie in what would be cut with other ones. */
  double[] within(Eyes eyes, Eyes cut) {
    Turn turn = turn(cut);
    double square = turn.cos * turn.cos + turn.sin * turn.sin;
    double[] places = {eyes.leftX(), eyes.leftY(), eyes.rightX(), eyes.rightY()};
    for (int i = 0; i < places.length; i += 2) {
      double x = places[i] - cut.leftX();
      double y = places[i + 1] - cut.leftY();
      places[i] = wanted.leftX() + (turn.cos * x + turn.sin * y) / square;
      places[i + 1] = wanted.leftY() + (turn.cos * y - turn.sin * x) / square;
    }
    return places;
  }

  /** The way back from {@link #within}. */
  Eyes without(double[] places, Eyes cut) {
    Turn turn = turn(cut);
    double[] back = new double[places.length];
    for (int i = 0; i < places.length; i += 2) {
      double x = places[i] - wanted.leftX();
      double y = places[i + 1] - wanted.leftY();
      back[i] = cut.leftX() + turn.cos * x - turn.sin * y;
      back[i + 1] = cut.leftY() + turn.sin * x + turn.cos * y;
    }
    return new Eyes(back[0], back[1], back[2], back[3]);
  }

  /** Multiplication by a complex number: from what is made to what it is made of. */
  private record Turn(double cos, double sin) {}

  private Turn turn(Eyes eyes) {
    double x = wanted.rightX() - wanted.leftX();
    double y = wanted.rightY() - wanted.leftY();
    double u = eyes.rightX() - eyes.leftX();
    double v = eyes.rightY() - eyes.leftY();
    double square = x * x + y * y;
    return new Turn((u * x + v * y) / square, (v * x - u * y) / square);
  }

  /** Bilinear; beyond the picture its edge is repeated. */
  private static float between(GreyImage picture, double x, double y) {
    double column = Math.max(0, Math.min(picture.width() - 1.001, x));
    double row = Math.max(0, Math.min(picture.height() - 1.001, y));
    int left = (int) column;
    int top = (int) row;
    double right = column - left;
    double low = row - top;
    double above = picture.at(left, top) * (1 - right) + picture.at(left + 1, top) * right;
    double below = picture.at(left, top + 1) * (1 - right) + picture.at(left + 1, top + 1) * right;
    return (float) ((above * (1 - low) + below * low) / 255);
  }
}
