package org.humoresque.recommend;

import java.util.List;

/**
 * The answer to a wish.
 *
 * @param choices best first
 * @param allowed how many songs fulfil every constraint
 * @param relaxations where no song does: what to give up, and what there would be then
 */
public record Ranking(List<Choice> choices, int allowed, List<Relaxation> relaxations) {

  /**
   * A way out where no song fulfils every constraint.
   *
   * @param givenUp the constraints to give up, as few as possible
   * @param songs how many songs there would be then
   * @param nearest the best of them
   */
  public record Relaxation(List<String> givenUp, int songs, List<Choice> nearest) {

    public Relaxation {
      givenUp = List.copyOf(givenUp);
      nearest = List.copyOf(nearest);
    }
  }

  public Ranking {
    choices = List.copyOf(choices);
    relaxations = List.copyOf(relaxations);
  }
}
