package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures recipes on people they did not learn from. Recipe and thresholds are chosen within the
 * people to learn from, by another split of them; the people measured on decide nothing.
 */
final class IdentityCrossValidation {

  /** At most this share of guests may get a name, where the threshold is chosen. */
  static final double GUESTS_NAMED = 0.01;

  private static final int INNER_FOLDS = 4;

  /**
   * How well a recipe does on people it was not learnt from, all parts of a split together.
   *
   * @param pairs all pairs
   * @param profiles all pictures that come
   */
  record OutOfFold(Verification pairs, ProfileTrial profiles) {}

  /**
   * What was chosen.
   *
   * @param pair threshold for pairs
   * @param named threshold for profiles
   * @param score accuracy of pairs at that threshold, on people not learnt from
   */
  record Choice(IdentityRecipe recipe, double pair, double named, double score) {}

  private final DescribedFaces all;
  private final Consumer<String> messages;

  IdentityCrossValidation(DescribedFaces all, Consumer<String> messages) {
    this.all = all;
    this.messages = messages;
  }

  /** One measurement for each part of a split of all people. */
  List<Measured> run(int folds, long seed) {
    int[] faces = faces();
    List<Measured> measured = new ArrayList<>();
    for (int[] test : PersonFolds.split(all.people(), faces, folds, seed)) {
      int[] training = PersonFolds.without(faces, test);
      Choice choice = choose(training, INNER_FOLDS, seed);
      double[][] embeddings = new Learnt(all, training).embeddings(choice.recipe());
      Measured part =
          new Measured(
              choice.recipe(),
              FacePairs.of(all.people(), test, seed).compared(embeddings),
              choice.pair(),
              ProfileTrial.of(all.people(), test, embeddings, seed),
              choice.named());
      messages.accept(
          "fold %d of %d: accuracy %.3f with %s"
              .formatted(measured.size() + 1, folds, part.accuracy(), choice.recipe().label()));
      measured.add(part);
    }
    return measured;
  }

  /** The best recipe and its thresholds for some people, by a split of them. */
  Choice choose(int[] faces, int folds, long seed) {
    Map<IdentityRecipe, OutOfFold> outcomes = outOfFold(faces, folds, seed);
    Choice best = null;
    for (Map.Entry<IdentityRecipe, OutOfFold> outcome : outcomes.entrySet()) {
      Verification pairs = outcome.getValue().pairs();
      double threshold = pairs.equalErrorThreshold();
      double score = pairs.accuracy(threshold);
      if (best == null || score > best.score()) {
        double named = outcome.getValue().profiles().threshold(GUESTS_NAMED);
        best = new Choice(outcome.getKey(), threshold, named, score);
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  /** Every recipe on all parts of a split. */
  Map<IdentityRecipe, OutOfFold> outOfFold(int[] faces, int folds, long seed) {
    Map<IdentityRecipe, List<Verification>> pairs = new LinkedHashMap<>();
    Map<IdentityRecipe, List<ProfileTrial>> profiles = new LinkedHashMap<>();
    for (int[] test : PersonFolds.split(all.people(), faces, folds, seed)) {
      Learnt learnt = new Learnt(all, PersonFolds.without(faces, test));
      FacePairs compared = FacePairs.of(all.people(), test, seed);
      for (IdentityRecipe recipe : IdentityRecipe.CANDIDATES) {
        double[][] embeddings = learnt.embeddings(recipe);
        pairs.computeIfAbsent(recipe, it -> new ArrayList<>()).add(compared.compared(embeddings));
        profiles
            .computeIfAbsent(recipe, it -> new ArrayList<>())
            .add(ProfileTrial.of(all.people(), test, embeddings, seed));
      }
    }
    Map<IdentityRecipe, OutOfFold> outcomes = new LinkedHashMap<>();
    pairs.forEach(
        (recipe, parts) ->
            outcomes.put(
                recipe,
                new OutOfFold(
                    Verification.together(parts),
                    ProfileTrial.together(profiles.getOrDefault(recipe, List.of())))));
    return outcomes;
  }

  int[] faces() {
    return java.util.stream.IntStream.range(0, all.size()).toArray();
  }
}
