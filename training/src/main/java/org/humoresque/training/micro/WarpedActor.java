package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * A real picture of a face that is warped: by {@link FaceMuscle}s, or by the way in which the same
 * person's posed expression was seen to grow.
 */
final class WarpedActor implements Actor {

  private final String subject;
  private final float[] rest;
  private final Optional<Growth> growth;

  /**
   * How a posed expression was seen to grow.
   *
   * @param emotion what was posed
   * @param motion from an earlier picture of it, which is this actor's, to a later one
   */
  record Growth(MicroEmotion emotion, Displacement motion) {}

  private WarpedActor(String subject, GreyImage rest, Optional<Growth> growth) {
    this.subject = subject;
    this.rest = Raster.resize(rest, SIDE);
    this.growth = growth;
  }

  /** Moved by muscles. */
  static WarpedActor byMuscles(String subject, GreyImage rest) {
    return new WarpedActor(subject, rest, Optional.empty());
  }

  /** Moved as was seen; can express that alone. */
  static WarpedActor byGrowth(String subject, GreyImage rest, Growth growth) {
    return new WarpedActor(subject, rest, Optional.of(growth));
  }

  /** What it was seen to express, if it can express that alone. */
  Optional<MicroEmotion> only() {
    return growth.map(Growth::emotion);
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public String kind() {
    return growth.isPresent() ? "grown" : "warped";
  }

  @Override
  public Performance rehearse(List<Expression> expressions, Random random) {
    List<Displacement> motions = new ArrayList<>();
    for (Expression each : expressions) {
      motions.add(
          growth
              .map(seen -> seen.motion().scaledTo(each.amplitude()))
              .orElseGet(
                  () ->
                      Displacement.of(
                          MuscleSets.of(each.emotion(), random), each.amplitude(), random)));
    }
    return (amounts, closure, gaze) -> pose(motions, amounts, closure, gaze);
  }

  private float[] pose(List<Displacement> motions, double[] amounts, double closure, double gaze) {
    float[] face = rest;
    for (int k = 0; k < amounts.length; k++) {
      if (amounts[k] != 0) {
        face = warp(face, motions.get(k), amounts[k]);
      }
    }
    if (closure <= 0 && gaze == 0) {
      return face;
    }
    float[] eyes = face.clone();
    if (gaze != 0) {
      Lids.look(eyes, gaze);
    }
    if (closure > 0) {
      Lids.close(eyes, closure);
    }
    return eyes;
  }

  private static float[] warp(float[] face, Displacement motion, double amount) {
    float[] warped = new float[face.length];
    for (int i = 0; i < face.length; i++) {
      double x = i % SIDE - amount * motion.right()[i];
      double y = i / SIDE - amount * motion.down()[i];
      warped[i] = Raster.at(face, SIDE, x, y);
    }
    return warped;
  }
}
