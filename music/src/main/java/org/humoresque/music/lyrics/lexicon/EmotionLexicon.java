package org.humoresque.music.lyrics.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The emotion words of one language, with its degree words, negations and contrasts. Immutable.
 *
 * <p>All look-ups take words as {@link LexiconText#normal} makes them: lower case, straight
 * apostrophes, single spaces. Phrases are written with spaces ({@code broken heart}) in languages
 * that have them.
 */
public final class EmotionLexicon {

  private final String language;
  private final Map<String, LexiconEntry> entries;
  private final Map<String, Double> degrees;
  private final Set<String> negations;
  private final Set<String> contrasts;
  private final int longestPhrase;

  /**
   * @param entries by the word or inflected form that finds them
   */
  EmotionLexicon(
      String language,
      Map<String, LexiconEntry> entries,
      Map<String, Double> degrees,
      Set<String> negations,
      Set<String> contrasts) {
    this.language = language;
    this.entries = Map.copyOf(entries);
    this.degrees = Map.copyOf(degrees);
    this.negations = Set.copyOf(negations);
    this.contrasts = Set.copyOf(contrasts);
    this.longestPhrase =
        List.of(entries.keySet(), degrees.keySet(), negations, contrasts).stream()
            .flatMap(Set::stream)
            .mapToInt(EmotionLexicon::wordCount)
            .max()
            .orElse(0);
  }

  /**
   * The lexicon that comes with the program.
   *
   * @param language {@code en} or {@code zh}
   * @throws IllegalArgumentException if there is none in that language
   */
  public static EmotionLexicon load(String language) {
    return BundledLexicons.load(language);
  }

  /** The languages that {@link #load} knows. */
  public static Set<String> languages() {
    return BundledLexicons.LANGUAGES;
  }

  /** The language of its words, by ISO 639-1: {@code en}, {@code zh}. */
  public String language() {
    return language;
  }

  /** What the word, phrase or inflected form says; empty if it is not listed. */
  public Optional<LexiconEntry> find(String word) {
    return Optional.ofNullable(entries.get(word));
  }

  /**
   * By how much a degree word multiplies what it stands beside, in (0, 3]: {@code very} 1.5, {@code
   * slightly} 0.5; empty if it is no degree word.
   */
  public Optional<Double> degree(String word) {
    return Optional.ofNullable(degrees.get(word));
  }

  /** Whether the word turns round what follows: {@code not}, {@code never}, {@code 不}. */
  public boolean isNegation(String word) {
    return negations.contains(word);
  }

  /** Whether what follows the word weighs more than what went before: {@code but}, {@code 但是}. */
  public boolean isContrast(String word) {
    return contrasts.contains(word);
  }

  /** How many emotion words are listed; inflected forms made by rule do not count. */
  public int size() {
    return (int) entries.entrySet().stream().filter(EmotionLexicon::isListed).count();
  }

  /** Every word, phrase and inflected form that {@link #find} answers. */
  public Set<String> words() {
    return entries.keySet();
  }

  /** Every degree word. */
  public Set<String> degrees() {
    return degrees.keySet();
  }

  /** Every negation. */
  public Set<String> negations() {
    return negations;
  }

  /** Every contrast. */
  public Set<String> contrasts() {
    return contrasts;
  }

  /** The number of words in the longest phrase of any kind; 1 in languages without spaces. */
  public int longestPhrase() {
    return longestPhrase;
  }

  /** Equal for lexicons that say the same of the same words; else different. */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    entries.forEach(
        (word, entry) ->
            lines.add(
                "word\t"
                    + word
                    + "\t"
                    + entry.valence()
                    + "\t"
                    + entry.arousal()
                    + "\t"
                    + entry.strength()
                    + "\t"
                    + new TreeMap<>(entry.emotions())));
    degrees.forEach((word, factor) -> lines.add("degree\t" + word + "\t" + factor));
    negations.forEach(word -> lines.add("negation\t" + word));
    contrasts.forEach(word -> lines.add("contrast\t" + word));
    Collections.sort(lines);
    return LexiconText.hash(String.join("\n", lines));
  }

  /**
   * This lexicon and another together; where both list a word, the other's entry holds.
   *
   * @throws IllegalArgumentException if the other is of another language
   */
  public EmotionLexicon plus(EmotionLexicon other) {
    if (!language.equals(other.language)) {
      throw new IllegalArgumentException(
          "cannot add a lexicon in '%s' to one in '%s'".formatted(other.language, language));
    }
    return new EmotionLexicon(
        language,
        joined(entries, other.entries),
        joined(degrees, other.degrees),
        joined(negations, other.negations),
        joined(contrasts, other.contrasts));
  }

  private static <V> Map<String, V> joined(Map<String, V> mine, Map<String, V> others) {
    Map<String, V> all = new HashMap<>(mine);
    all.putAll(others);
    return all;
  }

  private static Set<String> joined(Set<String> mine, Set<String> others) {
    Set<String> all = new HashSet<>(mine);
    all.addAll(others);
    return Collections.unmodifiableSet(all);
  }

  private static boolean isListed(Map.Entry<String, LexiconEntry> entry) {
    return entry.getKey().equals(entry.getValue().word());
  }

  private static int wordCount(String phrase) {
    return 1 + (int) phrase.chars().filter(c -> c == ' ').count();
  }
}
