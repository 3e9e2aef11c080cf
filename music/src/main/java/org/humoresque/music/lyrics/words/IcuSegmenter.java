package org.humoresque.music.lyrics.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.music.lyrics.lexicon.LexiconText;

/**
 * Cuts lines at the word boundaries of Unicode (UAX #29), and Japanese, Thai and their like by
 * ICU's dictionaries.
 */
final class IcuSegmenter implements WordSegmenter {

  private static final ThreadLocal<BreakIterator> RULES =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  @Override
  public List<Word> segment(String line) {
    List<Word> words = new ArrayList<>();
    BreakIterator rules = RULES.get();
    rules.setText(line);
    int start = rules.first();
    for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
      if (!isBlank(line, start, end)) {
        String text = LexiconText.normal(line.substring(start, end));
        if (!text.isEmpty()) {
          words.add(new Word(text, start, end, false));
        }
      }
      start = end;
    }
    return words;
  }

  private static boolean isBlank(String line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(line.charAt(i)) && line.charAt(i) != '\u00A0') {
        return false;
      }
    }
    return true;
  }
}
