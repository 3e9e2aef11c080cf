package org.humoresque.training.micro;

import java.util.Random;
import java.util.Set;

/**
 * How far each pixel of an actor's picture moves when an expression is full.
 *
 * @param right in pixels of the actor's picture
 * @param down in pixels of the actor's picture
 */
record Displacement(float[] right, float[] down) {

  private static final int SIDE = Actor.SIDE;

  /** The motion of some muscles: strengths, places and sides a little different every time. */
  static Displacement of(Set<FaceMuscle> muscles, double amplitude, Random random) {
    float[] right = new float[SIDE * SIDE];
    float[] down = new float[SIDE * SIDE];
    double lopsided = random.nextDouble() < 0.3 ? 0.2 + 0.6 * random.nextDouble() : 1;
    double leftShare = random.nextBoolean() ? 1 : lopsided;
    double rightShare = leftShare == 1 ? lopsided : 1;
    for (FaceMuscle muscle : muscles) {
      double strength = 0.6 + 0.6 * random.nextDouble();
      for (double[] spot : muscle.spots()) {
        double x = spot[0] + 0.012 * random.nextGaussian();
        double y = spot[1] + 0.012 * random.nextGaussian();
        double spread = 0.85 + 0.3 * random.nextDouble();
        for (int side : new int[] {-1, 1}) {
          double share = strength * (side < 0 ? leftShare : rightShare);
          add(right, 0.5 + side * x, y, spot, spread, share * side * spot[2]);
          add(down, 0.5 + side * x, y, spot, spread, share * spot[3]);
        }
      }
    }
    return new Displacement(right, down).scaledTo(amplitude);
  }

  private static void add(
      float[] field, double x, double y, double[] spot, double spread, double amount) {
    if (amount == 0) {
      return;
    }
    double width = spot[4] * spread;
    double height = spot[5] * spread;
    for (int row = 0; row < SIDE; row++) {
      double v = ((row + 0.5) / SIDE - y) / height;
      if (Math.abs(v) > 3.2) {
        continue;
      }
      for (int column = 0; column < SIDE; column++) {
        double u = ((column + 0.5) / SIDE - x) / width;
        if (Math.abs(u) < 3.2) {
          field[row * SIDE + column] += (float) (amount * Math.exp(-0.5 * (u * u + v * v)));
        }
      }
    }
  }

  /** The same motion, its farthest part moving by a share of the face's width. */
  Displacement scaledTo(double amplitude) {
    double farthest = 1e-9;
    for (int i = 0; i < right.length; i++) {
      farthest = Math.max(farthest, Math.hypot(right[i], down[i]));
    }
    float factor = (float) (amplitude * SIDE / farthest);
    float[] scaledRight = right.clone();
    float[] scaledDown = down.clone();
    for (int i = 0; i < right.length; i++) {
      scaledRight[i] *= factor;
      scaledDown[i] *= factor;
    }
    return new Displacement(scaledRight, scaledDown);
  }
}
