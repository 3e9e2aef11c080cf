package org.humoresque.vision.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the short bumps of motion of a face of which moments come one by one.
 *
 * <p>Stretches of {@value #WINDOW} s are looked at, one every {@value #HOP} s; what is found in the
 * middle of one counts. A gap of over {@value #GAP} s, such as a lost face, begins anew.
 */
final class CandidateStream {

  private static final double WINDOW = 6;
  private static final double HOP = 4;
  private static final double GAP = 0.3;

  /** The shortest stretch in which a baseline can be told. */
  private static final double SHORTEST_STRETCH = 0.7;

  private static final int FEWEST_MOMENTS = 12;

  /** Moments a second that are told apart; of more, neighbours are averaged. */
  private static final int FASTEST = 100;

  /** Frames a second below which nothing so short can be seen. */
  private static final double SLOWEST = 20;

  private final SpotterOptions options;
  private final FrameInterpolation interpolation;
  private final List<float[]> faces = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private final List<TimedFace> pool = new ArrayList<>();
  private double lastTime = -1;
  private double doneUntil = Double.NEGATIVE_INFINITY;

  CandidateStream(SpotterOptions options, FrameInterpolation interpolation) {
    this.options = options;
    this.interpolation = interpolation;
  }

  /**
   * Takes in the next moment.
   *
   * @throws IllegalArgumentException if it is not later than the last
   */
  List<SpottedSequence> add(TimedFace face) {
    double time = face.seconds();
    if (time <= lastTime) {
      throw new IllegalArgumentException(
          "times must rise, but %s s comes after %s s".formatted(time, lastTime));
    }
    List<SpottedSequence> found = new ArrayList<>();
    if (lastTime >= 0 && time - lastTime > GAP) {
      found.addAll(finish());
    }
    lastTime = time;
    if (!pool.isEmpty() && slot(time) != slot(pool.get(0).seconds())) {
      takePool();
    }
    pool.add(face);
    if (!times.isEmpty() && end() - times.get(0) >= WINDOW) {
      found.addAll(look(end() - (WINDOW - HOP) / 2));
      drop(end() - HOP);
    }
    return found;
  }

  /** Looks at what is left; the next moment begins anew. */
  List<SpottedSequence> finish() {
    if (!pool.isEmpty()) {
      takePool();
    }
    List<SpottedSequence> found = look(Double.POSITIVE_INFINITY);
    faces.clear();
    times.clear();
    lastTime = -1;
    doneUntil = Double.NEGATIVE_INFINITY;
    return found;
  }

  private double end() {
    return times.get(times.size() - 1);
  }

  private static long slot(double time) {
    return (long) Math.floor(time * FASTEST + 0.25);
  }

  private void takePool() {
    float[] mean = new float[FaceGrid.SIZE * FaceGrid.SIZE];
    double time = 0;
    for (TimedFace each : pool) {
      float[] flat = FaceGrid.flatten(each.image());
      for (int i = 0; i < mean.length; i++) {
        mean[i] += flat[i] / pool.size();
      }
      time += each.seconds() / pool.size();
    }
    pool.clear();
    faces.add(mean);
    times.add(time);
  }

  private List<SpottedSequence> look(double until) {
    double[] moments = times.stream().mapToDouble(Double::doubleValue).toArray();
    int count = moments.length;
    if (count < FEWEST_MOMENTS
        || moments[count - 1] - moments[0] < SHORTEST_STRETCH
        || (count - 1) / (moments[count - 1] - moments[0]) < SLOWEST) {
      return List.of();
    }
    List<SpottedSequence> found = new ArrayList<>();
    for (Candidate candidate : new MotionTrace(faces, moments, options).candidates()) {
      if (candidate.apex() >= doneUntil && candidate.apex() < until) {
        float[][] frames = Moments.between(candidate, faces, moments);
        found.add(SpottedSequence.of(candidate, MicroSequence.ofFlat(frames, interpolation)));
      }
    }
    doneUntil = until;
    found.sort(Comparator.comparing(SpottedSequence::apex));
    return found;
  }

  private void drop(double before) {
    int first = 0;
    while (first < times.size() && times.get(first) < before) {
      first++;
    }
    faces.subList(0, first).clear();
    times.subList(0, first).clear();
  }
}
