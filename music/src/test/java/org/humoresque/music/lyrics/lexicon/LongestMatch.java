package org.humoresque.music.lyrics.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;

/**
 * The simplest reading of Chinese that a lexicon allows: the longest listed word at every place,
 * with degrees and negations of its clause. It measures the lexicon alone, without a segmenter.
 */
final class LongestMatch {

  private static final String CLAUSE_ENDS = "[，。！？；、：（）,.!?;:()\\s]+";
  private static final double TURNED = -0.8;
  private static final int REACH = 4;

  private final EmotionLexicon lexicon;
  private final Set<String> known;
  private final int longest;

  LongestMatch(EmotionLexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new HashSet<>(lexicon.words());
    known.addAll(lexicon.degrees());
    known.addAll(lexicon.negations());
    known.addAll(lexicon.contrasts());
    this.longest = known.stream().mapToInt(String::length).max().orElse(1);
  }

  /** An emotion word with what its degrees and negations multiply to. */
  record Hit(LexiconEntry entry, double factor) {}

  double valence(String text) {
    return hits(text).stream().mapToDouble(hit -> hit.entry.valence() * hit.factor).sum();
  }

  /** The emotion with the largest sum; words that are turned round name none. */
  Optional<Emotion> emotion(String text) {
    Map<Emotion, Double> sums = new EnumMap<>(Emotion.class);
    for (Hit hit : hits(text)) {
      double weight = Math.max(0, hit.factor) * hit.entry.strength();
      hit.entry.emotions().forEach((e, share) -> sums.merge(e, share * weight, Double::sum));
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    for (String clause : text.split(CLAUSE_ENDS)) {
      addHits(clause, hits);
    }
    return hits;
  }

  private void addHits(String clause, List<Hit> hits) {
    double factor = 1;
    int unknown = 0;
    for (String word : words(clause)) {
      Optional<LexiconEntry> entry = lexicon.find(word);
      if (entry.isPresent()) {
        hits.add(new Hit(entry.get(), factor));
        factor = 1;
      } else if (lexicon.isNegation(word)) {
        factor *= TURNED;
      } else if (lexicon.degree(word).isPresent()) {
        factor *= lexicon.degree(word).get();
      }
      unknown = known.contains(word) ? 0 : unknown + 1;
      if (unknown > REACH || lexicon.isContrast(word)) {
        factor = 1;
      }
    }
  }

  private List<String> words(String clause) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < clause.length()) {
      int end = Math.min(clause.length(), start + longest);
      while (end > start + 1 && !known.contains(clause.substring(start, end))) {
        end--;
      }
      words.add(clause.substring(start, end));
      start = end;
    }
    return words;
  }
}
