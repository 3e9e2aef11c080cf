package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * The n-grams a model counts, each with its weight; turns a text into tf-idf of length 1, where tf
 * is 1 + ln(count): what comes again counts, but less and less. With several kinds of n-grams, each
 * kind has the same part in that length.
 */
public final class Vocabulary {

  private static final int MOST_REMEMBERED = 50_000;

  private final List<Ngrams> ngrams;
  private final String[] grams;
  private final float[] idf;
  private final Map<String, Integer> places;
  private final int[] kinds;
  private final WordPaths paths = new WordPaths();
  private final ThreadLocal<GramCounts> buffer =
      ThreadLocal.withInitial(() -> new GramCounts(size()));
  private final Map<String, int[]> lettersOf = new ConcurrentHashMap<>();

  /**
   * @param ngrams the kinds; at most one of words and one of letters or signs
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
    this.kinds = new int[grams.length];
    for (int i = 0; i < grams.length; i++) {
      places.put(grams[i], i);
      kinds[i] = kindOf(grams[i]);
      if (ngrams.get(kinds[i]).unit() == Ngrams.Unit.WORD) {
        paths.add(grams[i], i);
      }
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
      Set<String> grams = new HashSet<>();
      for (Ngrams kind : ngrams) {
        song.words().forEach(line -> kind.each(line, grams::add));
      }
      grams.forEach(gram -> texts.merge(gram, 1, Integer::sum));
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

  /** What kind of n-gram stands at a place. */
  public Ngrams kind(int index) {
    return ngrams.get(kinds[index]);
  }

  /**
   * The same n-grams with other weights.
   *
   * @param factors one per n-gram, greater than 0, to multiply its weight with
   */
  public Vocabulary times(double[] factors) {
    float[] weights = new float[idf.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (idf[i] * factors[i]);
    }
    return new Vocabulary(ngrams, grams, weights);
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
    return vector(song.words());
  }

  /** One line's tf-idf. */
  SparseVector vectorOfLine(List<Word> line) {
    return vector(List.of(line));
  }

  private SparseVector vector(List<List<Word>> lines) {
    GramCounts counts = buffer.get();
    counts.clear();
    count(lines, counts);
    return vector(counts);
  }

  private void count(List<List<Word>> lines, GramCounts counts) {
    for (Ngrams kind : ngrams) {
      switch (kind.unit()) {
        case WORD -> lines.forEach(line -> paths.count(line, counts));
        case LETTER -> countLetters(kind, lines, counts);
        case SIGN ->
            lines.forEach(
                line -> kind.each(line, gram -> counts.add(places.getOrDefault(gram, -1))));
      }
    }
  }

  /** The letters of a word are looked up once, however often it comes. */
  private void countLetters(Ngrams kind, List<List<Word>> lines, GramCounts counts) {
    Map<String, Integer> words = new HashMap<>();
    for (List<Word> line : lines) {
      for (Word word : line) {
        if (!word.isPunctuation()) {
          words.merge(word.text(), 1, Integer::sum);
        }
      }
    }
    words.forEach(
        (word, times) -> {
          for (int place : lettersOf.computeIfAbsent(word, text -> letters(kind, text))) {
            counts.add(place, times);
          }
        });
    if (lettersOf.size() > MOST_REMEMBERED) {
      lettersOf.clear();
    }
  }

  private int[] letters(Ngrams kind, String word) {
    List<Integer> known = new ArrayList<>();
    kind.each(
        List.of(new Word(word, 0, word.length(), false)),
        gram -> {
          Integer place = places.get(gram);
          if (place != null) {
            known.add(place);
          }
        });
    return known.stream().mapToInt(Integer::intValue).toArray();
  }

  private SparseVector vector(GramCounts counts) {
    int[] indices = counts.places();
    float[] values = new float[indices.length];
    double[] lengths = new double[ngrams.size()];
    for (int i = 0; i < indices.length; i++) {
      values[i] = (float) ((1 + Math.log(counts.of(indices[i]))) * idf[indices[i]]);
      lengths[kinds[indices[i]]] += values[i] * values[i];
    }
    double share = Math.sqrt(1.0 / ngrams.size());
    for (int i = 0; i < indices.length; i++) {
      values[i] *= (float) (share / Math.sqrt(lengths[kinds[indices[i]]]));
    }
    return new SparseVector(indices, values);
  }

  /** The kind of an n-gram as an index into the kinds. */
  private int kindOf(String gram) {
    for (int kind = 0; kind < ngrams.size(); kind++) {
      if (ngrams.get(kind).unit() == Ngrams.Unit.WORD != gram.startsWith(Ngrams.LETTERS_MARK)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'%s' is an n-gram of none of %s".formatted(gram, ngrams));
  }
}
