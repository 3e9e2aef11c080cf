package org.humoresque.music.lyrics.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;

/**
 * A lexicon and what its longer phrases begin with, so that most words of a song are looked up only
 * once.
 *
 * @param words the lexicon
 * @param known every word and phrase that says anything
 * @param longest by its first word, how many words the longest phrase has; in Chinese, 2 for every
 *     beginning of a word
 */
record IndexedLexicon(EmotionLexicon words, Set<String> known, Map<String, Integer> longest) {

  static IndexedLexicon of(EmotionLexicon lexicon) {
    Set<String> known = new HashSet<>();
    Map<String, Integer> longest = new HashMap<>();
    boolean chinese = lexicon.language().equals("zh");
    for (Set<String> phrases :
        List.of(lexicon.words(), lexicon.degrees(), lexicon.negations(), lexicon.contrasts())) {
      for (String phrase : phrases) {
        known.add(phrase);
        if (chinese) {
          for (int end = 1; end < phrase.length(); end++) {
            longest.put(phrase.substring(0, end), 2);
          }
        } else if (phrase.indexOf(' ') > 0) {
          int many = 1 + (int) phrase.chars().filter(letter -> letter == ' ').count();
          longest.merge(phrase.substring(0, phrase.indexOf(' ')), many, Math::max);
        }
      }
    }
    return new IndexedLexicon(lexicon, known, longest);
  }

  /** Whether a word or phrase says anything. */
  boolean knows(String phrase) {
    return known.contains(phrase);
  }

  /** How many words the longest phrase may have that begins with this one; 1 if there is none. */
  int longestFrom(String word) {
    return longest.getOrDefault(word, 1);
  }
}
