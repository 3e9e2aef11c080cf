package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.image.GreyImage;

/**
 * Films an actor: framing, the head's shifts, turns, tilts and nods, a tracker that trembles, light
 * that drifts, falls from a side and flickers, and the sensor's noise.
 */
final class Camera {

  /** Width and height of its pictures, in pixels. */
  static final int SIDE = 64;

  private static final int NOISE = 1 << 18;
  private static final float[] GRAIN = grain();
  private static final float[] DEPTH = depth();

  private final Random random;
  private final Wave[] head;
  private final List<double[]> quick = new ArrayList<>();
  private final double zoom;
  private final double[] frame;
  private final Wave brightness;
  private final Wave sideLight;
  private final double flicker;
  private final double flickerRate;
  private final double exposure;
  private final double noiseLevel;

  Camera(double seconds, Random random) {
    this.random = random;
    double lively = 0.2 + 0.8 * random.nextDouble();
    double[] deviations = {0.014, 0.012, 0.016, 0.008, 0.03, 0.03};
    this.head = new Wave[deviations.length];
    for (int k = 0; k < head.length; k++) {
      head[k] = Wave.random(lively * deviations[k], 0.1, 0.9, random);
    }
    for (double at = 0; at < seconds; at += 1.5 - 5 * Math.log(1 - random.nextDouble())) {
      double[] move = {at, 0.3 + 0.7 * random.nextDouble(), 0, 0, 0};
      for (int k = 2; k < 5; k++) {
        move[k] = lively * random.nextGaussian() * (k == 4 ? 0.05 : 0.02);
      }
      quick.add(move);
    }
    this.zoom = 0.9 + 0.2 * random.nextDouble();
    this.frame =
        new double[] {
          0.02 * random.nextGaussian(), 0.02 * random.nextGaussian(), 0.03 * random.nextGaussian()
        };
    this.brightness = Wave.random(0.06, 0.1, 1, random);
    this.sideLight = Wave.random(0.05, 0.1, 1, random);
    this.flicker = 0.03 * random.nextDouble();
    this.flickerRate = 1 + 12 * random.nextDouble();
    this.exposure = 0.55 + 0.45 * random.nextDouble();
    this.noiseLevel = 0.8 + 1.7 * random.nextDouble();
  }

  private static float[] grain() {
    Random random = new Random(1);
    float[] grain = new float[NOISE];
    for (int i = 0; i < NOISE; i++) {
      grain[i] = (float) random.nextGaussian();
    }
    return grain;
  }

  /** How near each place of a face is to the camera, in pixels of an actor's picture. */
  private static float[] depth() {
    float[] depth = new float[Actor.SIDE * Actor.SIDE];
    for (int i = 0; i < depth.length; i++) {
      double u = (i % Actor.SIDE + 0.5) / Actor.SIDE - 0.5;
      double v = (i / Actor.SIDE + 0.5) / Actor.SIDE - 0.55;
      double skull = 0.35 * Math.sqrt(Math.max(0, 1 - 4 * u * u - 2.4 * v * v));
      double nose = 0.12 * Math.exp(-0.5 * (u * u / 0.005 + v * v / 0.012));
      depth[i] = (float) ((skull + nose) * Actor.SIDE);
    }
    return depth;
  }

  /** A picture at a moment. */
  GreyImage film(float[] face, double seconds) {
    double[] pose = new double[head.length];
    for (int k = 0; k < pose.length; k++) {
      pose[k] = head[k].at(seconds);
    }
    for (double[] move : quick) {
      double share = (seconds - move[0]) / move[1];
      double height = share <= 0 || share >= 1 ? 0 : 0.5 - 0.5 * Math.cos(2 * Math.PI * share);
      pose[0] += height * move[2];
      pose[1] += height * move[3];
      pose[5] += height * move[4];
    }
    double tremble = 0.0015;
    double shiftX = frame[0] + pose[0] + tremble * random.nextGaussian();
    double shiftY = frame[1] + pose[1] + tremble * random.nextGaussian();
    double angle = frame[2] + pose[2];
    double scale = 1 / (zoom * (1 + pose[3]));
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    double light =
        exposure
            * (1
                + brightness.at(seconds)
                + flicker * Math.sin(2 * Math.PI * flickerRate * seconds));
    double slope = sideLight.at(seconds);
    byte[] pixels = new byte[SIDE * SIDE];
    int grain = random.nextInt(NOISE);
    for (int i = 0; i < pixels.length; i++) {
      double u = (i % SIDE + 0.5) / SIDE - 0.5 - shiftX;
      double v = (i / SIDE + 0.5) / SIDE - 0.5 - shiftY;
      double x = (0.5 + cos * u + sin * v) * Actor.SIDE - 0.5;
      double y = (0.5 - sin * u + cos * v) * Actor.SIDE - 0.5;
      float near = DEPTH[place(x, y)];
      float grey = Raster.at(face, Actor.SIDE, x - pose[4] * near, y - pose[5] * near);
      double shown = grey * light * (1 + slope * 2 * u);
      shown += noiseLevel * GRAIN[(grain + i) & (NOISE - 1)];
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(shown)));
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  private static int place(double x, double y) {
    int column = (int) Math.max(0, Math.min(Actor.SIDE - 1.0, x));
    int row = (int) Math.max(0, Math.min(Actor.SIDE - 1.0, y));
    return row * Actor.SIDE + column;
  }
}
