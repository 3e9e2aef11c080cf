package org.humoresque.training.micro;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.TimedFace;

/**
 * Makes clips: micro-expressions with known moments among blinks, looks aside and, now and then, a
 * long expression, filmed by a {@link Camera}.
 */
final class ClipMaker {

  private ClipMaker() {}

  /**
   * What happens beside the events.
   *
   * @param blinks a minute
   * @param looks aside, a minute
   * @param longExpressions a minute
   */
  record Life(double blinks, double looks, double longExpressions) {

    /** As people do. */
    static final Life USUAL = new Life(20, 15, 4);
  }

  /** A clip in which some events happen, in order, about two seconds or more apart. */
  static MadeClip make(
      Actor actor, double frameRate, double seconds, int events, Life life, Random random) {
    List<MadeEvent> made = new ArrayList<>();
    double room = seconds / Math.max(1, events);
    for (int k = 0; k < events; k++) {
      double onset = k * room + 0.4 + (room - 1.3) * random.nextDouble();
      made.add(MadeEvent.random(emotion(actor, random), onset, frameRate, random));
    }
    return make(actor, frameRate, seconds, made, life, random);
  }

  /** What an actor can express, one of it. */
  static MicroEmotion emotion(Actor actor, Random random) {
    MicroEmotion any = MicroEmotion.values()[random.nextInt(MicroEmotion.values().length)];
    return actor instanceof WarpedActor warped ? warped.only().orElse(any) : any;
  }

  /** A clip of given events. */
  static MadeClip make(
      Actor actor,
      double frameRate,
      double seconds,
      List<MadeEvent> events,
      Life life,
      Random random) {
    List<double[]> longOnes = longExpressions(seconds, life, random);
    List<Expression> expressions = new ArrayList<>();
    for (MadeEvent event : events) {
      expressions.add(new Expression(event.emotion(), event.amplitude()));
    }
    for (double[] each : longOnes) {
      expressions.add(new Expression(emotion(actor, random), each[2]));
    }
    Actor.Performance performance = actor.rehearse(expressions, random);
    List<double[]> blinks = moments(seconds, life.blinks(), random);
    List<double[]> looks = moments(seconds, life.looks(), random);
    Camera camera = new Camera(seconds, random);
    List<TimedFace> faces = new ArrayList<>();
    for (int i = 0; i < frameRate * seconds; i++) {
      double time = i / frameRate;
      double[] amounts = new double[expressions.size()];
      for (int k = 0; k < amounts.length; k++) {
        amounts[k] =
            k < events.size()
                ? events.get(k).at(time)
                : slow(longOnes.get(k - events.size()), time);
      }
      float[] face = performance.pose(amounts, closure(blinks, time), gaze(looks, time));
      faces.add(new TimedFace(camera.film(face, time), Duration.ofNanos(Math.round(time * 1e9))));
    }
    return new MadeClip(actor, frameRate, faces, events);
  }

  /** Begin, duration, and a random number in [0, 1) each. */
  private static List<double[]> moments(double seconds, double perMinute, Random random) {
    List<double[]> moments = new ArrayList<>();
    double time = 0;
    while (perMinute > 0) {
      time += -Math.log(1 - random.nextDouble()) * 60 / perMinute;
      if (time > seconds) {
        break;
      }
      moments.add(new double[] {time, 0.15 + 0.25 * random.nextDouble(), random.nextDouble()});
    }
    return moments;
  }

  private static List<double[]> longExpressions(double seconds, Life life, Random random) {
    List<double[]> moments = moments(seconds, life.longExpressions(), random);
    for (double[] each : moments) {
      each[1] = 1.2 + 2.5 * random.nextDouble();
      each[2] = 0.015 + 0.03 * random.nextDouble();
    }
    return moments;
  }

  private static double slow(double[] moment, double time) {
    double share = (time - moment[0]) / moment[1];
    return share <= 0 || share >= 1 ? 0 : Math.pow(Math.sin(Math.PI * share), 2);
  }

  private static double closure(List<double[]> blinks, double time) {
    double closure = 0;
    for (double[] blink : blinks) {
      double share = (time - blink[0]) / blink[1];
      if (share > 0 && share < 1) {
        double down = share < 0.35 ? share / 0.35 : (1 - share) / 0.65;
        closure = Math.max(closure, (0.7 + 0.3 * blink[2]) * Math.min(1, 1.3 * down));
      }
    }
    return closure;
  }

  private static double gaze(List<double[]> looks, double time) {
    double gaze = 0;
    for (double[] look : looks) {
      double turn = Math.max(0, Math.min(1, (time - look[0]) / 0.05));
      gaze += turn * (look[2] - 0.5) * 0.05;
    }
    return Math.max(-0.03, Math.min(0.03, gaze));
  }
}
