package org.humoresque.music.lyrics.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.music.lyrics.words.SegmentedLyrics;

/**
 * The n-grams a model counts, each with its weight; turns a text into tf-idf of length 1, where tf
 * is 1 + ln(count): what comes again counts, but less and less. With several kinds of n-grams, each
 * kind has the same part in that length.
 */
public final class Vocabulary {

  private final List<Ngrams> ngrams;
  private final String[] grams;
  private final float[] idf;
  private final byte[] kinds;
  private final WordGrams words;
  private final NodePlaces ends = new NodePlaces();
  private final Optional<LetterGrams> letters;
  private final Optional<LetterGrams> signs;
  private final ThreadLocal<GramCounts> buffer =
      ThreadLocal.withInitial(() -> new GramCounts(size()));

  /**
   * @param ngrams the kinds; at most one of words and one of letters or signs
   * @param grams the n-grams; a feature's index is its place here
   * @param idf the weight of each
   */
  public Vocabulary(List<Ngrams> ngrams, String[] grams, float[] idf) {
    this(ngrams, grams, idf, new WordGrams());
  }

  /**
   * One of several vocabularies.
   *
   * @param words the n-grams of words of all of them; gets to know this one's
   */
  Vocabulary(List<Ngrams> ngrams, String[] grams, float[] idf, WordGrams words) {
    if (grams.length != idf.length) {
      throw new IllegalArgumentException(
          "%d n-grams need as many weights, not %d".formatted(grams.length, idf.length));
    }
    this.ngrams = List.copyOf(ngrams);
    this.grams = grams.clone();
    this.idf = idf.clone();
    this.words = words;
    this.kinds = new byte[grams.length];
    this.letters = gramsOf(Ngrams.Unit.LETTER);
    this.signs = gramsOf(Ngrams.Unit.SIGN);
    for (int i = 0; i < grams.length; i++) {
      kinds[i] = (byte) kindOf(grams[i]);
      add(ngrams.get(kinds[i]).unit(), grams[i], i);
    }
  }

  private Optional<LetterGrams> gramsOf(Ngrams.Unit unit) {
    return ngrams.stream().filter(kind -> kind.unit() == unit).findFirst().map(LetterGrams::new);
  }

  private void add(Ngrams.Unit unit, String gram, int place) {
    if (unit == Ngrams.Unit.WORD) {
      ends.put(words.node(gram), place);
    } else {
      String bare = gram.substring(Ngrams.LETTERS_MARK.length());
      (unit == Ngrams.Unit.LETTER ? letters : signs).ifPresent(it -> it.add(bare, place));
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

  /** Where its words are found, and maybe those of other vocabularies. */
  WordGrams words() {
    return words;
  }

  /** Which of the nodes of {@link #words()} are n-grams of this vocabulary. */
  NodePlaces ends() {
    return ends;
  }

  Optional<LetterGrams> letters() {
    return letters;
  }

  Optional<LetterGrams> signs() {
    return signs;
  }

  /** A song's tf-idf. */
  public SparseVector vector(SegmentedLyrics song) {
    SongWords numbered = SongWords.of(song.words());
    return new SongGrams(this, numbered, words.find(numbered)).whole();
  }

  /** This thread's counts, all 0. */
  GramCounts noCounts() {
    GramCounts counts = buffer.get();
    counts.clear();
    return counts;
  }

  /** The tf-idf of what was counted. */
  SparseVector vector(GramCounts counts) {
    int[] indices = counts.places();
    float[] values = new float[indices.length];
    double[] lengths = new double[ngrams.size()];
    for (int i = 0; i < indices.length; i++) {
      values[i] = (float) (GramCounts.damped(counts.of(indices[i])) * idf[indices[i]]);
      lengths[kinds[indices[i]]] += values[i] * values[i];
    }
    double share = Math.sqrt(1.0 / ngrams.size());
    float[] factors = new float[lengths.length];
    for (int kind = 0; kind < factors.length; kind++) {
      factors[kind] = (float) (share / Math.sqrt(lengths[kind]));
    }
    for (int i = 0; i < indices.length; i++) {
      values[i] *= factors[kinds[indices[i]]];
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
