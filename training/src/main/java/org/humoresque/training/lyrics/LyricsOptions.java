package org.humoresque.training.lyrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.music.lyrics.score.LyricFeatures;
import org.humoresque.training.svm.Kernel;

/**
 * How a lyrics model is trained.
 *
 * @param ngrams which n-grams are counted
 * @param fewestTexts an n-gram must stand in so many songs, at least 1
 * @param mostNgrams of these, the most frequent are kept, at least 1
 * @param byLabel which n-grams weigh by their labels too ({@link LabelWeights}); the kernel is then
 *     given, not chosen
 * @param values which of {@link LyricFeatures#names()} are read
 * @param members what the committee is made of, at least one
 * @param mixedTrees how many more trees, drawn at random over the same leaves, each member is
 *     trained on besides the given one (Frank and Kramer 2004, "Ensembles of nested dichotomies");
 *     at least 0
 * @param equalLabels whether probabilities are for a world where every label is as frequent
 * @param seed of all folds
 */
public record LyricsOptions(
    List<Ngrams> ngrams,
    int fewestTexts,
    int mostNgrams,
    Set<Ngrams.Unit> byLabel,
    List<String> values,
    List<Member> members,
    int mixedTrees,
    boolean equalLabels,
    long seed) {

  /**
   * A tree of the committee.
   *
   * @param textWeight how much n-grams weigh, at least 0
   * @param valueWeight how much values weigh, at least 0
   * @param only the one unit of n-grams that is read, for linear machines; empty for all
   * @param kernels to choose from, the preferred first
   */
  public record Member(
      double textWeight, double valueWeight, Optional<Ngrams.Unit> only, List<Kernel> kernels) {

    /**
     * @throws IllegalArgumentException if a weight is below 0, or both are 0, or a machine that is
     *     not linear reads one unit only
     */
    public Member {
      if (!(textWeight >= 0) || !(valueWeight >= 0) || textWeight + valueWeight == 0) {
        throw new IllegalArgumentException(
            "a tree's weights must be at least 0 and one greater, but are %s and %s"
                .formatted(textWeight, valueWeight));
      }
      if (only.isPresent() && kernels.stream().anyMatch(kernel -> kernel.gamma() > 0)) {
        throw new IllegalArgumentException(
            "a tree that reads one unit only needs linear kernels, but has " + kernels);
      }
      kernels = List.copyOf(kernels);
    }

    /**
     * Reads {@code TEXT+VALUES=KERNEL,KERNEL…}, such as {@code 1+0.5=linear:0.3,linear:1}. Behind
     * TEXT may stand the one unit that is read: {@code 1.4:word+0=linear:1}.
     *
     * @throws IllegalArgumentException naming the text and what is allowed
     */
    public static Member parse(String text) {
      String[] sides = text.split("=", 2);
      String[] weights = sides[0].split("\\+");
      if (sides.length != 2 || weights.length != 2) {
        throw new IllegalArgumentException(
            "'%s' is no tree; allowed: TEXT+VALUES=KERNEL,KERNEL… such as 1+0.5=linear:0.3,rbf:1:0.5"
                .formatted(text));
      }
      String[] words = weights[0].split(":", 2);
      return new Member(
          number(text, words[0]),
          number(text, weights[1]),
          words.length == 1 ? Optional.empty() : Optional.of(Ngrams.Unit.parse(words[1])),
          List.of(sides[1].split(",")).stream().map(Kernel::parse).toList());
    }

    private static double number(String text, String number) {
      try {
        return Double.parseDouble(number.strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'%s' in '%s' is no number".formatted(number, text), e);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if a number is out of range or a value unknown
   */
  public LyricsOptions {
    if (fewestTexts < 1) {
      throw new IllegalArgumentException("fewest texts must be at least 1, but is " + fewestTexts);
    }
    if (mostNgrams < 1) {
      throw new IllegalArgumentException("most n-grams must be at least 1, but is " + mostNgrams);
    }
    if (mixedTrees < 0 || mixedTrees > 50) {
      throw new IllegalArgumentException("mixed trees must be 0 to 50, but are " + mixedTrees);
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("the committee needs at least one tree");
    }
    if (!byLabel.isEmpty() && members.stream().anyMatch(member -> member.kernels().size() > 1)) {
      throw new IllegalArgumentException(
          "where n-grams weigh by label, a tree needs exactly one kernel, not " + members);
    }
    for (String value : values) {
      if (!LyricFeatures.names().contains(value)) {
        throw new IllegalArgumentException(
            "there is no value '%s'; allowed: %s".formatted(value, LyricFeatures.names()));
      }
    }
    ngrams = List.copyOf(ngrams);
    byLabel = Set.copyOf(byLabel);
    values = List.copyOf(values);
    members = List.copyOf(members);
  }
}
