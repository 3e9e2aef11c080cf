package org.humoresque.music.lyrics.model;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A song that several models read one after the other: what they need alike, the numbering of its
 * words and the answers of a common helper, is worked out once. Used by one thread.
 */
public final class SharedReading {

  private static final int FEWEST_WORDS_OF_A_LINE = 2;

  private final AnalyzedLyrics song;
  private final SongWords words;
  private final Map<WordGrams, WordGrams.Found> grams = new IdentityHashMap<>();
  private final Map<LyricsClassifier, double[]> traits = new IdentityHashMap<>();
  private int @Nullable [] differentLines;

  public SharedReading(AnalyzedLyrics song) {
    this.song = song;
    this.words = SongWords.of(song.song().words());
  }

  /** The song itself. */
  public AnalyzedLyrics song() {
    return song;
  }

  /** The song's n-grams as a vocabulary knows them. */
  SongGrams grams(Vocabulary vocabulary) {
    WordGrams.Found found = grams.computeIfAbsent(vocabulary.words(), it -> it.find(words));
    return new SongGrams(vocabulary, words, found);
  }

  /** The lines of two words and more, each kind of line once. */
  int[] differentLines() {
    int[] known = differentLines;
    if (known == null) {
      Set<List<Word>> seen = new HashSet<>();
      List<List<Word>> lines = song.song().words();
      known =
          IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).size() >= FEWEST_WORDS_OF_A_LINE && seen.add(lines.get(i)))
              .toArray();
      differentLines = known;
    }
    return known;
  }

  /** What a helper says of the song. */
  double[] traits(LyricsClassifier helper) {
    double[] known = traits.get(helper);
    if (known == null) {
      known = helper.traits(this);
      traits.put(helper, known);
    }
    return known;
  }
}
