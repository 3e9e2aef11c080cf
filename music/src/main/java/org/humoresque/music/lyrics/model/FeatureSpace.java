package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.LyricFeatures;

/**
 * How a model turns a song into a vector: the tf-idf of its n-grams, and behind them its scaled
 * values: those of {@link LyricFeatures} that the model reads, and what its helpers say.
 *
 * @param vocabulary the n-grams
 * @param valueNames which of {@link LyricFeatures#names()} are read, in this order
 * @param helpers models of other data whose answers are read as values
 * @param scaling of the values and of the helpers' answers
 */
public record FeatureSpace(
    Vocabulary vocabulary,
    List<String> valueNames,
    List<LyricsClassifier> helpers,
    Scaling scaling) {

  private static final List<String> ALL_VALUES = LyricFeatures.names();
  private static final Map<String, Integer> PLACES =
      ALL_VALUES.stream().collect(Collectors.toUnmodifiableMap(n -> n, ALL_VALUES::indexOf));

  /**
   * A song before the two parts are weighed against each other.
   *
   * @param text tf-idf of length 1
   * @param values scaled
   */
  public record Parts(SparseVector text, double[] values) {

    /** Both parts in one vector, each multiplied by its weight. */
    public SparseVector weighed(int vocabularySize, double textWeight, double valueWeight) {
      int words = textWeight == 0 ? 0 : text.indices().length;
      int numbers = valueWeight == 0 ? 0 : values.length;
      int[] indices = new int[words + numbers];
      float[] weighed = new float[words + numbers];
      for (int i = 0; i < words; i++) {
        indices[i] = text.indices()[i];
        weighed[i] = (float) (text.values()[i] * textWeight);
      }
      double share = valueWeight / Math.sqrt(Math.max(1, values.length));
      for (int i = 0; i < numbers; i++) {
        indices[words + i] = vocabularySize + i;
        weighed[words + i] = (float) (values[i] * share);
      }
      return new SparseVector(indices, weighed);
    }
  }

  /** The two parts of a song. */
  public Parts parts(AnalyzedLyrics song) {
    return parts(new SharedReading(song));
  }

  /** The two parts of a song that other models read too. */
  Parts parts(SharedReading reading) {
    return new Parts(
        reading.grams(vocabulary).whole(), scaling.scaled(values(valueNames, helpers, reading)));
  }

  /**
   * The values before scaling.
   *
   * @throws IllegalArgumentException naming a value that does not exist
   */
  public static double[] values(
      List<String> valueNames, List<LyricsClassifier> helpers, AnalyzedLyrics song) {
    return values(valueNames, helpers, new SharedReading(song));
  }

  private static double[] values(
      List<String> valueNames, List<LyricsClassifier> helpers, SharedReading reading) {
    double[][] parts = new double[helpers.size() + 1][];
    parts[0] = new double[valueNames.size()];
    for (int i = 0; i < parts[0].length; i++) {
      parts[0][i] = value(valueNames.get(i), reading.song());
    }
    for (int i = 0; i < helpers.size(); i++) {
      parts[i + 1] = reading.traits(helpers.get(i));
    }
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double value(String name, AnalyzedLyrics song) {
    Integer place = PLACES.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "there is no value '%s'; allowed: %s".formatted(name, ALL_VALUES));
    }
    return song.values()[place];
  }
}
