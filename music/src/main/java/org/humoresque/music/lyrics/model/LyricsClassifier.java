package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;

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

  private final LabelTree tree;
  private final FeatureSpace space;
  private final List<Member> members;
  private final double temperature;
  private final Map<String, String> provenance;
  private final Set<String> all;

  /** For each member whether its tree names the leaves in the same order. */
  private final boolean[] sameOrder;

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
    Set<String> leaves = Set.copyOf(tree.leaves());
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a model needs at least one tree");
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException(
          "the temperature must be greater than 0, but is " + temperature);
    }
    for (Member member : members) {
      if (!Set.copyOf(member.tree().tree().leaves()).equals(leaves)) {
        throw new IllegalArgumentException(
            "a tree has the leaves %s; the model has %s"
                .formatted(member.tree().tree().leaves(), tree.leaves()));
      }
    }
    this.tree = tree;
    this.all = leaves;
    this.space = space;
    this.members = List.copyOf(members);
    this.temperature = temperature;
    this.sameOrder = new boolean[members.size()];
    for (int i = 0; i < sameOrder.length; i++) {
      sameOrder[i] = members.get(i).tree().tree().leaves().equals(tree.leaves());
    }
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
    return tempered(logarithms(space.parts(song), all), temperature);
  }

  /**
   * The probability of every leaf if the song can only have some labels: splits that part none of
   * them are passed by, and leaves below none of them have next to nothing.
   *
   * @param labels leaves or inner nodes of the tree, at least one
   */
  public double[] probabilities(AnalyzedLyrics song, List<String> labels) {
    return probabilities(new SharedReading(song), labels);
  }

  /** The same for a song that other models read too. */
  public double[] probabilities(SharedReading reading, List<String> labels) {
    Set<String> named = new HashSet<>();
    for (String label : labels) {
      named.addAll(tree.leavesBelow(label));
    }
    Set<String> possible = named.equals(all) ? all : named;
    return tempered(logarithms(space.parts(reading), possible), temperature);
  }

  private double[] logarithms(FeatureSpace.Parts parts, Set<String> possible) {
    double[][] answers = new double[members.size()][];
    for (int i = 0; i < answers.length; i++) {
      Member member = members.get(i);
      SparseVector vector =
          parts.weighed(space.vocabulary().size(), member.textWeight(), member.valueWeight());
      double[] leaves =
          possible == all ? member.tree().leaves(vector) : member.tree().leaves(vector, possible);
      answers[i] = sameOrder[i] ? leaves : inOrder(tree, member.tree().tree(), leaves);
    }
    return meanLogarithms(answers);
  }

  /** The leaves of another tree in the order of this one. */
  public static double[] inOrder(LabelTree tree, LabelTree other, double[] leaves) {
    if (other == tree || other.leaves().equals(tree.leaves())) {
      return leaves;
    }
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
  double[] traits(SharedReading reading) {
    SongGrams grams = reading.grams(space.vocabulary());
    double[] whole = ofWords(grams.whole());
    double[] lines = new double[whole.length];
    int[] different = reading.differentLines();
    for (int line : different) {
      double[] one = ofWords(grams.line(line));
      for (int i = 0; i < lines.length; i++) {
        lines[i] += one[i];
      }
    }
    double[] traits = Arrays.copyOf(whole, whole.length + lines.length);
    for (int i = 0; i < lines.length; i++) {
      traits[whole.length + i] = different.length == 0 ? whole[i] : lines[i] / different.length;
    }
    return traits;
  }

  private double[] ofWords(SparseVector words) {
    return logarithms(new FeatureSpace.Parts(words, new double[0]), all);
  }
}
