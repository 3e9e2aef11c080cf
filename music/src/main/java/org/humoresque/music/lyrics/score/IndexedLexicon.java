package org.humoresque.music.lyrics.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;

/**
 * A lexicon and what its longer phrases begin with, so that most words of a song are looked up only
 * once.
 *
 * @param words the lexicon
 * @param known every word and phrase that says anything
 * @param beginnings first words of phrases; in Chinese every beginning of a word
 */
record IndexedLexicon(EmotionLexicon words, Set<String> known, Set<String> beginnings) {

  static IndexedLexicon of(EmotionLexicon lexicon) {
    Set<String> known = new HashSet<>();
    Set<String> beginnings = new HashSet<>();
    boolean chinese = lexicon.language().equals("zh");
    for (Set<String> phrases :
        List.of(lexicon.words(), lexicon.degrees(), lexicon.negations(), lexicon.contrasts())) {
      for (String phrase : phrases) {
        known.add(phrase);
        if (chinese) {
          for (int end = 1; end < phrase.length(); end++) {
            beginnings.add(phrase.substring(0, end));
          }
        } else if (phrase.indexOf(' ') > 0) {
          beginnings.add(phrase.substring(0, phrase.indexOf(' ')));
        }
      }
    }
    return new IndexedLexicon(lexicon, known, beginnings);
  }

  /** Whether a word or phrase says anything. */
  boolean knows(String phrase) {
    return known.contains(phrase);
  }

  /** Whether a phrase of more than this word may begin with it. */
  boolean mayBegin(String word) {
    return beginnings.contains(word);
  }
}
