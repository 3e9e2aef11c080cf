package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * The n-grams a model counts, each with its weight; turns a text into tf-idf of length 1, where tf
 * is 1 + ln(count): what comes again counts, but less and less.
 */
public final class Vocabulary {

  private final List<Ngrams> ngrams;
  private final String[] grams;
  private final float[] idf;
  private final Map<String, Integer> places;

  /**
   * @param grams the n-grams; a feature's index is its place here
   * @param idf the weight of each
   */
  public Vocabulary(List<Ngrams> ngrams, String[] grams, float[] idf) {
    if (grams.length != idf.length) {
      throw new IllegalArgumentException(
          "%d n-grams need as many weights, not %d".formatted(grams.length, idf.length));
    }
    this.ngrams = List.copyOf(ngrams);
    this.grams = grams.clone();
    this.idf = idf.clone();
    this.places = new HashMap<>(grams.length * 2);
    for (int i = 0; i < grams.length; i++) {
      places.put(grams[i], i);
    }
  }

  /**
   * Collects the n-grams of texts.
   *
   * @param fewestTexts an n-gram must stand in so many texts
   * @param most of these, the most frequent are kept, at most so many
   */
  public static Vocabulary of(
      List<Ngrams> ngrams, List<SegmentedLyrics> songs, int fewestTexts, int most) {
    Map<String, Integer> texts = new HashMap<>();
    for (SegmentedLyrics song : songs) {
      for (Ngrams kind : ngrams) {
        kind.count(song).keySet().forEach(gram -> texts.merge(gram, 1, Integer::sum));
      }
    }
    List<Map.Entry<String, Integer>> kept =
        texts.entrySet().stream()
            .filter(entry -> entry.getValue() >= fewestTexts)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .toList();
    String[] grams = new String[kept.size()];
    float[] idf = new float[kept.size()];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = kept.get(i).getKey();
      idf[i] = (float) (1 + Math.log((1.0 + songs.size()) / (1.0 + kept.get(i).getValue())));
    }
    return new Vocabulary(ngrams, grams, idf);
  }

  /** How many n-grams there are. */
  public int size() {
    return grams.length;
  }

  List<Ngrams> ngrams() {
    return ngrams;
  }

  String gram(int index) {
    return grams[index];
  }

  float idf(int index) {
    return idf[index];
  }

  /** A song's tf-idf. */
  public SparseVector vector(SegmentedLyrics song) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Word> line : song.words()) {
      for (Ngrams kind : ngrams) {
        kind.count(line, counts);
      }
    }
    return vector(counts);
  }

  /** One line's tf-idf. */
  public SparseVector vector(List<Word> line) {
    Map<String, Integer> counts = new HashMap<>();
    for (Ngrams kind : ngrams) {
      kind.count(line, counts);
    }
    return vector(counts);
  }

  private SparseVector vector(Map<String, Integer> counts) {
    TreeMap<Integer, Integer> known = new TreeMap<>();
    counts.forEach(
        (gram, count) -> {
          Integer place = places.get(gram);
          if (place != null) {
            known.put(place, count);
          }
        });
    int[] indices = new int[known.size()];
    float[] values = new float[known.size()];
    int next = 0;
    for (Map.Entry<Integer, Integer> entry : known.entrySet()) {
      indices[next] = entry.getKey();
      values[next] = (float) ((1 + Math.log(entry.getValue())) * idf[entry.getKey()]);
      next++;
    }
    SparseVector raw = new SparseVector(indices, values);
    double length = Math.sqrt(raw.squaredLength());
    float[] scaled = Arrays.copyOf(values, values.length);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= (float) length;
    }
    return new SparseVector(indices, scaled);
  }
}
