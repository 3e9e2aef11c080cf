package org.humoresque.music.lyrics.model;

/**
 * The n-grams of one song that one vocabulary knows, counted for the whole song and for single
 * lines. Used by one thread.
 */
final class SongGrams {

  private final Vocabulary vocabulary;
  private final SongWords song;
  private final WordGrams.Found found;

  SongGrams(Vocabulary vocabulary, SongWords song, WordGrams.Found found) {
    this.vocabulary = vocabulary;
    this.song = song;
    this.found = found;
  }

  /** The song's tf-idf. */
  SparseVector whole() {
    GramCounts counts = vocabulary.noCounts();
    NodePlaces ends = vocabulary.ends();
    for (int i = 0; i < found.nodes().length; i++) {
      counts.add(ends.of(found.nodes()[i]), found.times()[i]);
    }
    vocabulary.letters().ifPresent(letters -> countLetters(letters, counts));
    vocabulary
        .signs()
        .ifPresent(
            signs -> {
              for (int[] line : song.lines()) {
                add(signs.of(joined(line)), 1, counts);
              }
            });
    return vocabulary.vector(counts);
  }

  /** One line's tf-idf. */
  SparseVector line(int line) {
    GramCounts counts = vocabulary.noCounts();
    NodePlaces ends = vocabulary.ends();
    for (int node : found.lines()[line]) {
      counts.add(ends.of(node));
    }
    int[] words = song.lines()[line];
    vocabulary
        .letters()
        .ifPresent(
            letters -> {
              for (int word : words) {
                add(letters.ofWord(song.different().get(word)), 1, counts);
              }
            });
    vocabulary.signs().ifPresent(signs -> add(signs.of(joined(words)), 1, counts));
    return vocabulary.vector(counts);
  }

  private void countLetters(LetterGrams letters, GramCounts counts) {
    for (int word = 0; word < song.times().length; word++) {
      add(letters.ofWord(song.different().get(word)), song.times()[word], counts);
    }
  }

  private String joined(int[] words) {
    StringBuilder text = new StringBuilder();
    for (int word : words) {
      text.append(song.different().get(word));
    }
    return text.toString();
  }

  private static void add(int[] places, int times, GramCounts counts) {
    for (int place : places) {
      counts.add(place, times);
    }
  }
}
