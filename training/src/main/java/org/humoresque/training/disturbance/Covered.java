package org.humoresque.training.disturbance;

import java.util.Locale;
import org.humoresque.vision.image.GreyImage;

/**
 * One half of the picture painted mid-grey: a hand, a mask, hair, the edge of the frame.
 *
 * @param half as one sees the picture: the left half shows the person's right cheek
 */
public record Covered(Half half) implements Disturbance {

  private static final int GREY = 128;

  /** Which half cannot be seen. */
  public enum Half {
    LEFT,
    RIGHT,
    UPPER,
    LOWER
  }

  @Override
  public String name() {
    return half.name().toLowerCase(Locale.ROOT) + " half covered";
  }

  @Override
  public String kind() {
    return "half covered";
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    return Pixels.map(face, (x, y) -> covers(face, x, y) ? GREY : face.at(x, y));
  }

  private boolean covers(GreyImage face, int x, int y) {
    return switch (half) {
      case LEFT -> 2 * x < face.width();
      case RIGHT -> 2 * x >= face.width();
      case UPPER -> 2 * y < face.height();
      case LOWER -> 2 * y >= face.height();
    };
  }
}
