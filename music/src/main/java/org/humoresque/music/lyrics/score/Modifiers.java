package org.humoresque.music.lyrics.score;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The degree words and negations before an emotion word, in their order, which matters: "not very
 * happy" is mildly unhappy, "very not happy" is strongly so, "never not happy" is happy again.
 */
final class Modifiers {

  /** "Not happy" is less than "unhappy". */
  static final double NEGATION = -0.8;

  /** "Not very happy": what is denied is the degree more than the feeling. */
  static final double NEGATED_DEGREE = -0.35;

  /** However many degree words there are, together they raise by no more. */
  private static final double LARGEST_DEGREE = 10;

  /** How many words may stand between a modifier and what it modifies. */
  private static final int REACH = 4;

  /** One modifier; a negation where the degree is 0. */
  private record Modifier(int at, double degree) {}

  private final Deque<Modifier> nearestFirst = new ArrayDeque<>();

  void degree(int at, double degree) {
    nearestFirst.push(new Modifier(at, degree));
  }

  void negation(int at) {
    nearestFirst.push(new Modifier(at, 0));
  }

  void clear() {
    nearestFirst.clear();
  }

  /** What they do together to a word. */
  record Effect(double degree, boolean negated, double force) {}

  /** The effect on the word at this place; modifiers out of reach have none. */
  Effect on(int place) {
    double degree = 1;
    double force = 1;
    boolean negated = false;
    boolean raised = false;
    int reached = place;
    for (Modifier modifier : nearestFirst) {
      if (reached - modifier.at() > REACH + 1) {
        break;
      }
      reached = modifier.at();
      if (modifier.degree() == 0) {
        force = raised && !negated ? force / degree * NEGATED_DEGREE : force * NEGATION;
        negated = !negated;
      } else if (degree * modifier.degree() <= LARGEST_DEGREE) {
        degree *= modifier.degree();
        force *= modifier.degree();
        raised |= modifier.degree() > 1;
      }
    }
    return new Effect(degree, negated, force);
  }

  /** The degree words among them that are at most so many words before a place. */
  double trailing(int place, int reach) {
    double degree = 1;
    for (Modifier modifier : nearestFirst) {
      if (place - modifier.at() > reach) {
        break;
      }
      if (modifier.degree() != 0) {
        degree *= modifier.degree();
      }
    }
    return degree;
  }
}
