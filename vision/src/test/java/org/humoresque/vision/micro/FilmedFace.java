package org.humoresque.vision.micro;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.image.GreyImage;

/** Films the drawn face, with a little noise. */
final class FilmedFace {

  static final int SIDE = 80;

  private FilmedFace() {}

  /** A face at a place, in pixels off the middle, in light of a strength. */
  static GreyImage picture(DrawnFace face, double right, double light, Random noise) {
    int large = 2 * SIDE;
    BufferedImage picture = DrawnFace.wall(large, large);
    face.drawOn(picture, large / 2 + (int) Math.round(2 * right), large / 2, large);
    byte[] colours = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        int x = 2 * (i % SIDE) + k % 2;
        int y = 2 * (i / SIDE) + k / 2;
        sum += colours[3 * (y * large + x) + 1] & 0xFF;
      }
      double shown = light * sum / 4 + noise.nextGaussian();
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(shown)));
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  /** A clip of what a face does at each second. */
  static List<TimedFace> clip(
      double seconds, double rate, DoubleFunction<DrawnFace> face, DoubleFunction<Double> right) {
    Random noise = new Random(1);
    List<TimedFace> faces = new ArrayList<>();
    for (int i = 0; i < seconds * rate; i++) {
      double time = i / rate;
      double light = 1 + 0.05 * Math.sin(9 * time);
      faces.add(
          new TimedFace(
              picture(face.apply(time), right.apply(time), light, noise),
              Duration.ofNanos(Math.round(time * 1e9))));
    }
    return faces;
  }

  /** Rises at the first moment, is 1 half way, and back at the second. */
  static double bump(double time, double from, double to) {
    return time <= from || time >= to
        ? 0
        : 0.5 - 0.5 * Math.cos(2 * Math.PI * (time - from) / (to - from));
  }
}
