package org.humoresque.music.demo.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short musical thought, on the steps of a scale.
 *
 * <p>Written as {@code 5:1 3:.5 #4:.5 8:2}: step from 1, then its length in beats. A comma after
 * the step is an octave down, an apostrophe an octave up; {@code #} or {@code b} before it is a
 * semitone up or down; {@code -} is a rest; {@code !} at the end is an accent.
 */
record Motif(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile("(-|([#b]?)(\\d+)([,']*)):(\\d*\\.?\\d+)(!?)");

  /** One note or rest; {@code step} counts from 0. */
  record Step(int step, int semitones, double beats, boolean isRest, boolean isAccented) {

    Step moved(int by) {
      return new Step(step + by, semitones, beats, isRest, isAccented);
    }

    Step lasting(double length) {
      return new Step(step, semitones, length, isRest, isAccented);
    }
  }

  Motif {
    steps = List.copyOf(steps);
  }

  /**
   * @throws IllegalArgumentException naming the note that cannot be read
   */
  static Motif parse(String text, Scale scale) {
    return new Motif(
        Arrays.stream(text.strip().split("[\\s|]+")).map(note -> step(note, scale)).toList());
  }

  double beats() {
    return steps.stream().mapToDouble(Step::beats).sum();
  }

  /** The same thought with one long note broken into it and a neighbour on the way to the next. */
  Motif ornamented(Random random) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i + 1 < steps.size(); i++) {
      if (steps.get(i).beats >= 1 && !steps.get(i).isRest && !steps.get(i + 1).isRest) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return this;
    }
    int at = candidates.get(random.nextInt(candidates.size()));
    Step broken = steps.get(at);
    int way = Integer.signum(steps.get(at + 1).step - broken.step);
    List<Step> ornamented = new ArrayList<>(steps);
    ornamented.set(at, broken.lasting(broken.beats - 0.5));
    ornamented.add(at + 1, broken.moved(way == 0 ? 1 : way).lasting(0.5));
    return new Motif(ornamented);
  }

  private static Step step(String note, Scale scale) {
    Matcher matcher = STEP.matcher(note);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'%s' is not a note like 5:1 or #4':.5".formatted(note));
    }
    double beats = Double.parseDouble(matcher.group(5));
    if (matcher.group(1).equals("-")) {
      return new Step(0, 0, beats, true, false);
    }
    int octaves = 0;
    for (char mark : matcher.group(4).toCharArray()) {
      octaves += mark == '\'' ? 1 : -1;
    }
    int semitones =
        switch (matcher.group(2)) {
          case "#" -> 1;
          case "b" -> -1;
          default -> 0;
        };
    int step = Integer.parseInt(matcher.group(3)) - 1 + octaves * scale.size();
    return new Step(step, semitones, beats, false, !matcher.group(6).isEmpty());
  }
}
