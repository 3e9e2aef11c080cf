package org.humoresque.vision.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The motion of a face's parts over some seconds, and the short bumps in it.
 *
 * <p>Each moment is compared with a baseline that slides along: the mean of what was a little
 * before and what comes a little after (after Li et al. 2018). What lasts longer than a
 * micro-expression changes both and shows no bump.
 */
final class MotionTrace {

  /** How far the baseline lies from its moment, in seconds. */
  private static final double BASELINE = 0.32;

  /**
   * Each bump is read as a long, a middling and a short one, as shares of the longest: what else
   * moves meanwhile may hide which it is. A network chooses.
   */
  private static final double[] LIMITS = {1, 0.5, 0.25};

  private static final int CELLS = FaceGrid.CELLS * FaceGrid.CELLS;
  private static final int MOST = CELLS / 10;

  /** Slightest motion that is told from noise, in hundredths of the face's width, squared. */
  private static final double FLOOR = 0.03 * 0.03;

  private final double[] times;
  private final float[][] motion;
  private final double rate;
  private final SpotterOptions options;
  private final boolean[] counts = new boolean[CELLS];

  /**
   * @param faces from {@link FaceGrid#flatten}, in order
   * @param times of each, in seconds, rising
   */
  MotionTrace(List<float[]> faces, double[] times, SpotterOptions options) {
    this.times = times;
    this.options = options;
    this.rate = (times.length - 1) / (times[times.length - 1] - times[0]);
    ReferenceFace reference = new ReferenceFace(typical(faces));
    this.motion = new float[faces.size()][];
    for (int t = 0; t < motion.length; t++) {
      MotionField field = reference.follow(faces.get(t));
      motion[t] = new float[2 * CELLS];
      System.arraycopy(field.right(), 0, motion[t], 0, CELLS);
      System.arraycopy(field.down(), 0, motion[t], CELLS, CELLS);
    }
    for (int i = 0; i < CELLS; i++) {
      double x = (i % FaceGrid.CELLS + 0.5) / FaceGrid.CELLS;
      double y = (i / FaceGrid.CELLS + 0.5) / FaceGrid.CELLS;
      boolean inside = Math.hypot((x - 0.5) / 0.42, (y - 0.53) / 0.47) < 1;
      counts[i] = inside && !FaceGrid.isEye(x, y);
    }
  }

  /** The moment most like all others, so that no blink becomes the measure of things. */
  private static float[] typical(List<float[]> faces) {
    List<float[]> some = new ArrayList<>();
    for (int k = 0; k < 9; k++) {
      some.add(faces.get((int) ((long) (faces.size() - 1) * k / 8)));
    }
    return some.stream()
        .min(
            Comparator.comparingDouble(
                one -> some.stream().mapToDouble(other -> Math.sqrt(distance(one, other))).sum()))
        .orElseThrow();
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  /** The bumps, the clearest first. */
  List<Candidate> candidates() {
    float[][] smooth = smooth();
    float[][] bumps = bumps(smooth, 0, smooth.length - 1);
    double[] noise = noise(bumps);
    float[][] white = whitened(noise);
    double[] evidence = new double[bumps.length];
    for (int t = 0; t < bumps.length; t++) {
      evidence[t] = evidence(bumps[t], noise);
    }
    List<Candidate> found = new ArrayList<>();
    for (int t = 0; t < evidence.length; t++) {
      if (evidence[t] >= options.evidence() && isPeak(evidence, t)) {
        Disturbances disturbances = disturbances(t, white);
        for (double longest : LIMITS) {
          Candidate candidate = fit(t, white, disturbances, longest, evidence[t]);
          if (candidate.strength() > 0) {
            found.add(candidate);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(Candidate::strength).reversed());
    List<Candidate> kept = new ArrayList<>();
    for (Candidate each : found) {
      if (kept.stream().noneMatch(each::meets)) {
        kept.add(each);
      }
    }
    return kept;
  }

  private boolean isPeak(double[] evidence, int at) {
    int reach = Math.max(1, (int) Math.round(0.1 * rate));
    for (int t = Math.max(0, at - reach); t <= Math.min(evidence.length - 1, at + reach); t++) {
      if (evidence[t] > evidence[at] || evidence[t] == evidence[at] && t < at) {
        return false;
      }
    }
    return true;
  }

  /** Means over up to 40 ms: at 30 frames a second nothing, at 100 three frames. */
  private float[][] smooth() {
    int reach = (int) (0.018 * rate);
    if (reach == 0) {
      return motion;
    }
    float[][] smooth = new float[motion.length][];
    for (int t = 0; t < motion.length; t++) {
      smooth[t] = mean(motion, t - reach, t + reach);
    }
    return smooth;
  }

  private static float[] mean(float[][] rows, int from, int to) {
    int first = Math.max(0, Math.min(rows.length - 1, from));
    int last = Math.max(first, Math.min(rows.length - 1, to));
    float[] mean = new float[rows[0].length];
    for (int t = first; t <= last; t++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += rows[t][i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= last - first + 1;
    }
    return mean;
  }

  /** The bumps of moments from one to another: their difference from the baseline. */
  private float[][] bumps(float[][] rows, int from, int to) {
    int away = Math.max(2, (int) Math.round(BASELINE * rate));
    int reach = Math.max(0, (int) Math.round(0.04 * rate));
    float[][] bumps = new float[to - from + 1][rows[0].length];
    for (int t = from; t <= to; t++) {
      boolean before = t - away >= 0;
      boolean after = t + away < rows.length;
      if (!before && !after) {
        continue;
      }
      int one = before ? t - away : t + away;
      int other = after ? t + away : t - away;
      float[] early = mean(rows, one - reach, one + reach);
      float[] late = mean(rows, other - reach, other + reach);
      for (int i = 0; i < early.length; i++) {
        bumps[t - from][i] = rows[t][i] - (early[i] + late[i]) / 2;
      }
    }
    return bumps;
  }

  /**
   * Of each cell, its usual squared bump: the 40 % point, brought to what noise's mean would be.
   */
  private static double[] noise(float[][] bumps) {
    double[] noise = new double[CELLS];
    double[] squares = new double[bumps.length];
    for (int i = 0; i < CELLS; i++) {
      for (int t = 0; t < bumps.length; t++) {
        float x = bumps[t][i];
        float y = bumps[t][CELLS + i];
        squares[t] = x * x + y * y;
      }
      Arrays.sort(squares);
      noise[i] = squares[(int) (0.4 * squares.length)] / 0.51 + FLOOR;
    }
    return noise;
  }

  private double evidence(float[] bump, double[] noise) {
    double[] ratios = new double[CELLS];
    for (int i = 0; i < CELLS; i++) {
      if (counts[i]) {
        float x = bump[i];
        float y = bump[CELLS + i];
        ratios[i] = (x * x + y * y) / noise[i];
      }
    }
    Arrays.sort(ratios);
    double sum = 0;
    for (int i = CELLS - MOST; i < CELLS; i++) {
      sum += ratios[i];
    }
    return sum / MOST;
  }

  /** Reads the bump along its own pattern of motion, found again from what it did. */
  private Candidate fit(
      int at, float[][] white, Disturbances disturbances, double longest, double evidence) {
    int reach = Math.max(4, (int) Math.round(0.5 * rate));
    int from = Math.max(0, at - reach);
    int to = Math.min(motion.length - 1, at + reach);
    double[] moments = Arrays.copyOfRange(times, from, to + 1);
    float[] pattern = bumps(white, at, at)[0];
    Candidate best = new Candidate(0, 0, 0, 0);
    double near = times[at];
    for (int round = 0; round < 3; round++) {
      disturbances.remove(pattern);
      double[] curve = new double[to - from + 1];
      for (int t = from; t <= to; t++) {
        curve[t - from] = Disturbances.product(pattern, white[t]);
      }
      BumpFit.Fit fit =
          new BumpFit(moments, curve, options)
              .fit(near, 0.12, longest * options.longest())
              .orElse(null);
      if (fit == null) {
        return best;
      }
      best = new Candidate(fit.onset(), fit.apex(), fit.offset(), evidence * fit.explained());
      near = fit.apex();
      pattern = pattern(fit, white, from, to);
    }
    return best;
  }

  /** How the face moves at other times than around this one. */
  private Disturbances disturbances(int at, float[][] white) {
    List<float[]> others = new ArrayList<>();
    int every = Math.max(1, (int) (rate / 30));
    for (int t = 0; t < white.length; t += every) {
      if (Math.abs(times[t] - times[at]) > 0.3) {
        others.add(white[t].clone());
      }
    }
    if (others.isEmpty()) {
      others.add(white[at].clone());
    }
    return new Disturbances(others);
  }

  /** Motion in units of each cell's noise, of the cells that count. */
  private float[][] whitened(double[] noise) {
    int[] cells = IntStream.range(0, CELLS).filter(i -> counts[i]).toArray();
    float[][] white = new float[motion.length][2 * cells.length];
    for (int t = 0; t < white.length; t++) {
      for (int k = 0; k < cells.length; k++) {
        float unit = (float) (1 / Math.sqrt(noise[cells[k]]));
        white[t][k] = unit * motion[t][cells[k]];
        white[t][cells.length + k] = unit * motion[t][CELLS + cells[k]];
      }
    }
    return white;
  }

  /** The motion inside the bump, each moment by its height, less the motion around it. */
  private float[] pattern(BumpFit.Fit fit, float[][] white, int from, int to) {
    float[] inside = new float[white[0].length];
    float[] around = new float[white[0].length];
    double insides = 1e-9;
    double arounds = 1e-9;
    for (int t = from; t <= to; t++) {
      double rise = (times[t] - fit.onset()) / (fit.apex() - fit.onset());
      double fall = (fit.offset() - times[t]) / (fit.offset() - fit.apex());
      double height = Math.max(0, Math.min(rise, fall));
      boolean beside = times[t] > fit.onset() - 0.2 && times[t] < fit.offset() + 0.2 && height == 0;
      insides += height;
      arounds += beside ? 1 : 0;
      for (int i = 0; i < inside.length; i++) {
        inside[i] += (float) (height * white[t][i]);
        around[i] += beside ? white[t][i] : 0;
      }
    }
    for (int i = 0; i < inside.length; i++) {
      inside[i] = (float) (inside[i] / insides - around[i] / arounds);
    }
    return inside;
  }
}
