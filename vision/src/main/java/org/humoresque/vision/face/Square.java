package org.humoresque.vision.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place a detector takes for a face; may reach beyond the picture.
 *
 * @param centreX in pixels from the left edge
 * @param centreY in pixels from the top edge
 * @param side in pixels
 * @param tilt by how many degrees the head leans clockwise, as seen in the picture
 * @param strength how sure the detector is, in any unit
 */
public record Square(double centreX, double centreY, double side, double tilt, double strength) {

  /** Squares whose sides differ by less than this ratio, as a logarithm, mean the same outline. */
  private static final double ALIKE = Math.log(1.5);

  /** An upright one. */
  public Square(double centreX, double centreY, double side, double strength) {
    this(centreX, centreY, side, 0, strength);
  }

  /** The square around the middle of a box, as large as its longer side. */
  public static Square around(Box box) {
    return new Square(
        box.x() + box.width() / 2.0,
        box.y() + box.height() / 2.0,
        Math.max(box.width(), box.height()),
        1);
  }

  /** The same place with the head leaning otherwise. */
  public Square withTilt(double degrees) {
    return new Square(centreX, centreY, side, degrees, strength);
  }

  /** The same square in a picture enlarged so many times. */
  public Square scaledBy(double scale) {
    return new Square(scale * centreX, scale * centreY, scale * side, tilt, strength);
  }

  /** The same square further right and down, in pixels. */
  Square movedBy(double right, double down) {
    return new Square(centreX + right, centreY + down, side, tilt, strength);
  }

  /** The part of this square that lies in a picture; at least one pixel of it. */
  public Box within(int width, int height) {
    int left = clamp(centreX - side / 2, width - 1);
    int top = clamp(centreY - side / 2, height - 1);
    int right = clamp(centreX + side / 2, width);
    int bottom = clamp(centreY + side / 2, height);
    return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  /** Whether one of the two covers the centre of the other. */
  public boolean sameFaceAs(Square other) {
    double reach = Math.max(side, other.side) / 2;
    return Math.abs(other.centreX - centreX) < reach && Math.abs(other.centreY - centreY) < reach;
  }

  /**
   * Keeps one square per face, the largest first: of those that cover each other's centre the
   * strongest stays, and one much smaller than the largest is taken for a pattern of the
   * background.
   *
   * @param smallestShare side of the smallest square kept, as a share of the largest one's
   */
  static List<Square> distinct(List<Square> squares, double smallestShare) {
    List<Square> kept = new ArrayList<>();
    squares.stream()
        .sorted(Comparator.comparingDouble(Square::strength).reversed())
        .filter(square -> kept.stream().noneMatch(square::sameFaceAs))
        .map(square -> square.agreed(squares))
        .forEach(kept::add);
    double largest = kept.stream().mapToDouble(Square::side).max().orElse(0);
    return kept.stream()
        .filter(square -> square.side >= smallestShare * largest)
        .sorted(Comparator.comparingDouble(Square::side).reversed())
        .toList();
  }

  /** The mean of this square and the others of about its place and size, by their strength. */
  private Square agreed(List<Square> squares) {
    double x = 0;
    double y = 0;
    double size = 0;
    double sum = 0;
    for (Square square : squares) {
      if (sameFaceAs(square) && Math.abs(Math.log(square.side / side)) < ALIKE) {
        x += square.strength * square.centreX;
        y += square.strength * square.centreY;
        size += square.strength * square.side;
        sum += square.strength;
      }
    }
    return new Square(x / sum, y / sum, size / sum, tilt, sum);
  }

  private static int clamp(double place, int most) {
    return (int) Math.round(Math.max(0, Math.min(most, place)));
  }
}
