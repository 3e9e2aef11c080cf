package org.humoresque.music.lyrics.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * English, as it is sung: contractions are written out ("don't", "dont": do not; "gonna": going
 * to), a dropped g comes back ("lovin'": loving), stretched words are shortened ("looove": love).
 */
final class EnglishSegmenter implements WordSegmenter {

  private static final Map<String, List<String>> WRITTEN_OUT = Contractions.load();
  private static final int SHORTEST_IN = 4;

  private final WordSegmenter rules = new IcuSegmenter();
  private final Predicate<String> known;

  EnglishSegmenter(Predicate<String> known) {
    this.known = known;
  }

  @Override
  public List<Word> segment(String line) {
    List<Word> cut = rules.segment(line);
    List<Word> words = new ArrayList<>(cut.size() + 4);
    for (int i = 0; i < cut.size(); i++) {
      Word word = cut.get(i);
      boolean apostrophe =
          i + 1 < cut.size()
              && cut.get(i + 1).text().equals("'")
              && cut.get(i + 1).start() == word.end();
      if (apostrophe && isDroppedG(word.text())) {
        words.add(new Word(word.text() + "g", word.start(), word.end() + 1, false));
        i++;
      } else {
        add(word, words);
      }
    }
    return words;
  }

  private static boolean isDroppedG(String text) {
    return text.length() >= SHORTEST_IN && text.endsWith("in");
  }

  private void add(Word word, List<Word> words) {
    String text = word.text();
    List<String> parts = WRITTEN_OUT.get(text);
    if (parts != null) {
      parts.forEach(part -> words.add(new Word(part, word.start(), word.end(), false)));
      return;
    }
    int apostrophe = text.lastIndexOf('\'');
    if (apostrophe > 0) {
      addContraction(word, apostrophe, words);
    } else if (StretchedWords.isStretched(text)) {
      words.add(new Word(StretchedWords.shortened(text, known), word.start(), word.end(), true));
    } else {
      words.add(word);
    }
  }

  private static void addContraction(Word word, int apostrophe, List<Word> words) {
    String text = word.text();
    String head = text.substring(0, apostrophe);
    String rest =
        switch (text.substring(apostrophe)) {
          case "'m" -> "am";
          case "'re" -> "are";
          case "'ve" -> "have";
          case "'ll" -> "will";
          case "'d" -> "would";
          case "'s" -> "";
          case "'t" -> "not";
          default -> "?";
        };
    if (rest.equals("?")) {
      words.add(word);
      return;
    }
    String verb =
        rest.equals("not") && head.endsWith("n") ? head.substring(0, head.length() - 1) : head;
    words.add(new Word(verb, word.start(), word.end(), false));
    if (!rest.isEmpty()) {
      words.add(new Word(rest, word.start(), word.end(), false));
    }
  }
}
