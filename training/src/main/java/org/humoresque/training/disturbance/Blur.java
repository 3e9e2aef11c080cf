package org.humoresque.training.disturbance;

import java.math.BigDecimal;
import org.humoresque.vision.image.GreyImage;

/**
 * Gaussian blur, cut off at three σ, the edges repeated outwards: a face out of focus.
 *
 * @param sigma in pixels, above 0
 */
public record Blur(double sigma) implements Disturbance {

  @Override
  public String name() {
    return "blur σ %s px".formatted(BigDecimal.valueOf(sigma).stripTrailingZeros().toPlainString());
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    double[] kernel = kernel();
    int radius = kernel.length / 2;
    double[] rows = new double[face.pixels().length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = -radius; k <= radius; k++) {
        rows[i] += kernel[radius + k] * Pixels.at(face, i % face.width() + k, i / face.width());
      }
    }
    return Pixels.map(
        face,
        (x, y) -> {
          double sum = 0;
          for (int k = -radius; k <= radius; k++) {
            int row = Math.max(0, Math.min(face.height() - 1, y + k));
            sum += kernel[radius + k] * rows[row * face.width() + x];
          }
          return sum;
        });
  }

  private double[] kernel() {
    int radius = (int) Math.ceil(3 * sigma);
    double[] kernel = new double[2 * radius + 1];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double distance = (i - radius) / sigma;
      kernel[i] = Math.exp(-distance * distance / 2);
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }
}
