package org.humoresque.music.lyrics.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.lexicon.LexiconEntry;
import org.humoresque.music.lyrics.words.Word;

/**
 * What stands at one place of a line, as far as the lexicon knows it: a phrase of one or more
 * words.
 *
 * @param first the first word's index
 * @param length how many words it takes, at least 1
 * @param text the words together
 */
record LexiconMatch(int first, int length, String text) {

  /** Chinese words that the segmenter cut in up to so many pieces are put together again. */
  private static final int CHINESE_PIECES = 4;

  private static final int LONGEST_CHINESE = 8;

  /** The longest phrase at a place that the lexicon knows in any way, else the one word there. */
  static LexiconMatch at(List<Word> words, int first, IndexedLexicon index) {
    int longest = index.longestFrom(words.get(first).text());
    if (longest == 1) {
      return new LexiconMatch(first, 1, words.get(first).text());
    }
    boolean chinese = index.words().language().equals("zh");
    int most = Math.min(chinese ? CHINESE_PIECES : longest, words.size() - first);
    for (int length = most; length > 1; length--) {
      Optional<String> phrase = phrase(words, first, length, chinese ? "" : " ");
      if (phrase.isPresent() && index.knows(phrase.get())) {
        return new LexiconMatch(first, length, phrase.get());
      }
    }
    return new LexiconMatch(first, 1, words.get(first).text());
  }

  private static Optional<String> phrase(List<Word> words, int first, int length, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < first + length; i++) {
      if (words.get(i).isPunctuation()) {
        return Optional.empty();
      }
      text.append(i == first ? "" : between).append(words.get(i).text());
    }
    boolean tooLong = between.isEmpty() && text.length() > LONGEST_CHINESE;
    return tooLong ? Optional.empty() : Optional.of(text.toString());
  }

  /**
   * Cuts Chinese words that the lexicon does not know into pieces that it does: 不开心 into 不 and 开心.
   */
  static List<Word> refine(List<Word> words, IndexedLexicon index) {
    List<Word> refined = new ArrayList<>(words.size());
    for (Word word : words) {
      if (word.text().length() < 3 || index.knows(word.text())) {
        refined.add(word);
      } else {
        split(word, index, refined);
      }
    }
    return refined;
  }

  private static void split(Word word, IndexedLexicon index, List<Word> refined) {
    String text = word.text();
    int rest = 0;
    for (int i = 0; i < text.length(); ) {
      int end = known(text, i, index);
      if (end > i) {
        piece(word, rest, i, refined);
        piece(word, i, end, refined);
        i = end;
        rest = end;
      } else {
        i++;
      }
    }
    piece(word, rest, text.length(), refined);
  }

  private static int known(String text, int from, IndexedLexicon index) {
    for (int end = text.length(); end > from + 1; end--) {
      if (index.knows(text.substring(from, end))) {
        return end;
      }
    }
    return from == 0 && index.words().isNegation(text.substring(0, 1)) ? 1 : from;
  }

  private static void piece(Word word, int from, int to, List<Word> refined) {
    if (to > from) {
      boolean whole = word.end() - word.start() == word.text().length();
      refined.add(
          new Word(
              word.text().substring(from, to),
              whole ? word.start() + from : word.start(),
              whole ? word.start() + to : word.end(),
              word.stretched()));
    }
  }

  Optional<LexiconEntry> entry(EmotionLexicon lexicon) {
    return lexicon.find(text);
  }
}
