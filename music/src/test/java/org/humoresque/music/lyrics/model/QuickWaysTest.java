package org.humoresque.music.lyrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.humoresque.music.lyrics.words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is computed quickly is what the plain way gives, to the last bit. */
class QuickWaysTest {

  private static final LyricsAnalyzer ANALYZER = LyricsAnalyzer.withOwnLexicons();
  private static final String SONG =
      "The rain, the rain falls down on me\nit's raining down on you and me!\n\n"
          + "Oh the rain falls down\nthe rain, the rain falls down on me\n雨 rain 雨雨";

  @TempDir private Path folder;
  private final Random random = new Random(4);

  @Test
  void linearMachinesSideBySideDecideAsEachAlone() {
    LabelTree tree = LabelTree.parse("t", "up\ndown\n  slow\n  fast\n");
    Decision.Linear first = new Decision.Linear(floats(40), 0.3);
    Decision.Linear second = new Decision.Linear(floats(25), -0.1);
    LinearMachines both =
        LinearMachines.of(
                tree, Map.of("all", new Split(first, 1, 0), "down", new Split(second, 2, 0)))
            .orElseThrow();
    for (int i = 0; i < 50; i++) {
      SparseVector vector = vector(45);
      assertThat(both.of(vector)).containsExactly(first.of(vector), second.of(vector));
    }
  }

  @Test
  void aDenseRbfMachineDecidesAsTheSparseOne() {
    for (int count : new int[] {1, 4, 7}) {
      SparseVector[] vectors =
          Stream.generate(() -> vector(30)).limit(count).toArray(SparseVector[]::new);
      Decision.Rbf sparse = new Decision.Rbf(0.7, vectors, floats(count), 0.2);
      DenseRbf dense = DenseRbf.of(sparse).orElseThrow();
      for (int i = 0; i < 50; i++) {
        SparseVector vector = vector(40);
        assertThat(dense.of(vector)).isEqualTo(sparse.of(vector));
      }
    }
  }

  @Test
  void nGramsAreCountedAsIfEachWereWrittenOut() {
    for (List<Ngrams> kinds :
        List.of(
            kinds("word:1-3"), kinds("word:1-2", "letter:2-4"), kinds("word:1-1", "sign:1-3"))) {
      AnalyzedLyrics song = analyzed(SONG);
      Vocabulary vocabulary = Vocabulary.of(kinds, List.of(song.song()), 1, 1000);
      SongGrams grams = new SharedReading(song).grams(vocabulary);
      assertThat(grams.whole().indices()).containsExactly(indices(vocabulary, song.song().words()));
      assertThat(grams.whole().values()).containsExactly(values(vocabulary, song.song().words()));
      for (int line = 0; line < song.song().words().size(); line++) {
        List<List<Word>> words = List.of(song.song().words().get(line));
        assertThat(grams.line(line).values()).containsExactly(values(vocabulary, words));
      }
    }
  }

  @Test
  void modelsReadTogetherShareTheirHelperAndAnswerAsWhenReadAlone() throws IOException {
    byte[] one = file("one", 0.5);
    byte[] two = file("two", -0.5);
    SharedParts shared = new SharedParts();
    LyricsClassifier first = LyricsModelFile.read("1", new ByteArrayInputStream(one), shared);
    LyricsClassifier second = LyricsModelFile.read("2", new ByteArrayInputStream(two), shared);
    assertThat(first.space().helpers().get(0)).isSameAs(second.space().helpers().get(0));
    AnalyzedLyrics song = analyzed(SONG);
    SharedReading reading = new SharedReading(song);
    List<String> labels = List.of("up", "slow", "fast");
    assertThat(first.probabilities(reading, labels))
        .containsExactly(
            LyricsModelFile.read("1", new ByteArrayInputStream(one)).probabilities(song, labels));
    assertThat(second.probabilities(reading, labels))
        .containsExactly(
            LyricsModelFile.read("2", new ByteArrayInputStream(two)).probabilities(song, labels));
  }

  private byte[] file(String name, double bias) throws IOException {
    LabelTree tree = LabelTree.parse("t", "up\ndown\n  slow\n  fast\n");
    LyricsClassifier helper =
        model(tree, 0.1, List.of(), new String[] {"rain", "the rain", "down on me"});
    String[] grams =
        name.equals("one") ? new String[] {"rain"} : new String[] {"the", "rain falls"};
    Path file = folder.resolve(name);
    LyricsModelFile.write(file, model(tree, bias, List.of(helper), grams));
    return Files.readAllBytes(file);
  }

  private static LyricsClassifier model(
      LabelTree tree, double bias, List<LyricsClassifier> helpers, String[] grams) {
    float[] idf = new float[grams.length];
    Arrays.fill(idf, 1.5f);
    int answers = helpers.size() * 6;
    double[] ones = new double[answers];
    Arrays.fill(ones, 1);
    float[] weights = new float[grams.length + answers];
    Arrays.fill(weights, 0.3f);
    Split split = new Split(new Decision.Linear(weights, bias), 1.5, 0.1);
    return new LyricsClassifier(
        tree,
        new FeatureSpace(
            new Vocabulary(kinds("word:1-3"), grams, idf),
            List.of(),
            helpers,
            new Scaling(new double[answers], ones)),
        List.of(
            new LyricsClassifier.Member(
                new TreeClassifier(tree, Map.of("all", split, "down", split)), 1, 1)),
        1,
        Map.of());
  }

  private static int[] indices(Vocabulary vocabulary, List<List<Word>> lines) {
    return counts(vocabulary, lines).keySet().stream()
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The documented way: tf-idf, each kind with the same part in a length of 1. */
  private static float[] values(Vocabulary vocabulary, List<List<Word>> lines) {
    Map<Integer, Integer> counts = counts(vocabulary, lines);
    int kinds = vocabulary.ngrams().size();
    double[] lengths = new double[2];
    float[] values = new float[counts.size()];
    int at = 0;
    for (int place : new TreeSet<>(counts.keySet())) {
      values[at] = (float) ((1 + Math.log(counts.get(place))) * vocabulary.idf(place));
      lengths[kind(vocabulary, place)] += values[at] * values[at];
      at++;
    }
    at = 0;
    for (int place : new TreeSet<>(counts.keySet())) {
      values[at] *= (float) (Math.sqrt(1.0 / kinds) / Math.sqrt(lengths[kind(vocabulary, place)]));
      at++;
    }
    return values;
  }

  private static int kind(Vocabulary vocabulary, int place) {
    return vocabulary.gram(place).startsWith(Ngrams.LETTERS_MARK) ? 1 : 0;
  }

  private static Map<Integer, Integer> counts(Vocabulary vocabulary, List<List<Word>> lines) {
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, vocabulary.size()).forEach(i -> places.put(vocabulary.gram(i), i));
    Map<Integer, Integer> counts = new HashMap<>();
    for (Ngrams kind : vocabulary.ngrams()) {
      for (List<Word> line : lines) {
        kind.each(
            line,
            gram -> {
              if (places.containsKey(gram)) {
                counts.merge(places.get(gram), 1, Integer::sum);
              }
            });
      }
    }
    return counts;
  }

  private static List<Ngrams> kinds(String... names) {
    return Arrays.stream(names).map(Ngrams::parse).toList();
  }

  private static AnalyzedLyrics analyzed(String text) {
    return ANALYZER.analyze(LyricsReader.parse(text));
  }

  private SparseVector vector(int features) {
    int[] indices =
        IntStream.range(0, features).filter(i -> i == 3 || random.nextInt(3) == 0).toArray();
    return new SparseVector(indices, floats(indices.length));
  }

  private float[] floats(int count) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) random.nextGaussian();
    }
    return floats;
  }
}
