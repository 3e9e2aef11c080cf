package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * A trained model: a song's probability for every leaf of a label tree.
 *
 * <p>It is a committee of trees that differ in kernel and in how they weigh words against values;
 * the logarithms of their answers are averaged and divided by a temperature, so that the
 * probabilities are honest (Guo et al. 2017).
 */
public final class LyricsClassifier {

  /**
   * One tree of the committee. Its tree may part the leaves otherwise than the model's, but has the
   * same.
   *
   * @param tree the machines
   * @param textWeight how much words weigh, at least 0
   * @param valueWeight how much values weigh, at least 0
   */
  public record Member(TreeClassifier tree, double textWeight, double valueWeight) {}

  private static final double SMALLEST = 1e-9;
  private static final int FEWEST_WORDS_OF_A_LINE = 2;

  private final LabelTree tree;
  private final FeatureSpace space;
  private final List<Member> members;
  private final double temperature;
  private final Map<String, String> provenance;

  /**
   * @param tree the labels
   * @param members at least one; all have the leaves of the tree
   * @param temperature greater than 0
   * @param provenance where the model comes from, for its card: data, options, seed, metrics
   */
  public LyricsClassifier(
      LabelTree tree,
      FeatureSpace space,
      List<Member> members,
      double temperature,
      Map<String, String> provenance) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a model needs at least one tree");
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException(
          "the temperature must be greater than 0, but is " + temperature);
    }
    for (Member member : members) {
      if (!Set.copyOf(member.tree().tree().leaves()).equals(Set.copyOf(tree.leaves()))) {
        throw new IllegalArgumentException(
            "a tree has the leaves %s; the model has %s"
                .formatted(member.tree().tree().leaves(), tree.leaves()));
      }
    }
    this.tree = tree;
    this.space = space;
    this.members = List.copyOf(members);
    this.temperature = temperature;
    this.provenance = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }

  /** Its labels. */
  public LabelTree tree() {
    return tree;
  }

  /** How songs become vectors. */
  public FeatureSpace space() {
    return space;
  }

  /** The trees that answer together. */
  public List<Member> members() {
    return members;
  }

  /** What the mean logarithms are divided by. */
  public double temperature() {
    return temperature;
  }

  /** Where the model comes from: data, options, seed, metrics. */
  public Map<String, String> provenance() {
    return provenance;
  }

  /** The probability of every leaf, in the tree's order; they sum to 1. */
  public double[] probabilities(AnalyzedLyrics song) {
    return tempered(logarithms(space.parts(song), Set.copyOf(tree.leaves())), temperature);
  }

  /**
   * The probability of every leaf if the song can only have some labels: splits that part none of
   * them are passed by, and leaves below none of them have next to nothing.
   *
   * @param labels leaves or inner nodes of the tree, at least one
   */
  public double[] probabilities(AnalyzedLyrics song, List<String> labels) {
    Set<String> possible = new HashSet<>();
    for (String label : labels) {
      tree.leavesBelow(label).forEach(possible::add);
    }
    return tempered(logarithms(space.parts(song), possible), temperature);
  }

  private double[] logarithms(FeatureSpace.Parts parts, Set<String> possible) {
    double[][] answers = new double[members.size()][];
    for (int i = 0; i < answers.length; i++) {
      Member member = members.get(i);
      SparseVector vector =
          parts.weighed(space.vocabulary().size(), member.textWeight(), member.valueWeight());
      answers[i] = inOrder(tree, member.tree().tree(), member.tree().leaves(vector, possible));
    }
    return meanLogarithms(answers);
  }

  /** The leaves of another tree in the order of this one. */
  public static double[] inOrder(LabelTree tree, LabelTree other, double[] leaves) {
    return tree.leaves().stream()
        .mapToDouble(leaf -> leaves[other.leaves().indexOf(leaf)])
        .toArray();
  }

  /** The mean over the answers of the logarithm of every leaf's probability. */
  public static double[] meanLogarithms(double[][] answers) {
    double[] mean = new double[answers[0].length];
    for (double[] answer : answers) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += Math.log(Math.max(SMALLEST, answer[i])) / answers.length;
      }
    }
    return mean;
  }

  /** The softmax of logarithms divided by a temperature. */
  public static double[] tempered(double[] logarithms, double temperature) {
    double largest = Arrays.stream(logarithms).max().orElse(0);
    double[] raw =
        Arrays.stream(logarithms).map(l -> Math.exp((l - largest) / temperature)).toArray();
    double sum = Arrays.stream(raw).sum();
    return Arrays.stream(raw).map(value -> value / sum).toArray();
  }

  /**
   * What this model, trained on other data, has to say of a song to the model it helps: the
   * logarithm of every leaf's probability for the whole, then the mean of the same over its
   * different lines. Only words are read.
   */
  double[] traits(AnalyzedLyrics song) {
    double[] none = new double[0];
    Set<String> all = Set.copyOf(tree.leaves());
    double[] whole =
        logarithms(new FeatureSpace.Parts(space.vocabulary().vector(song.song()), none), all);
    double[] lines = new double[whole.length];
    Set<List<Word>> seen = new HashSet<>();
    int count = 0;
    for (List<Word> line : song.song().words()) {
      if (line.size() >= FEWEST_WORDS_OF_A_LINE && seen.add(line)) {
        double[] one =
            logarithms(new FeatureSpace.Parts(space.vocabulary().vector(line), none), all);
        for (int i = 0; i < lines.length; i++) {
          lines[i] += one[i];
        }
        count++;
      }
    }
    double[] traits = Arrays.copyOf(whole, whole.length + lines.length);
    for (int i = 0; i < lines.length; i++) {
      traits[whole.length + i] = count == 0 ? whole[i] : lines[i] / count;
    }
    return traits;
  }
}
