package org.humoresque.music.lyrics.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The inflected forms that a line of a lexicon asks for: spelled out, or by a rule of English.
 *
 * <p>Rules never apply unasked. {@code +v} is a regular verb (cry: cries, crying, cryin, cried);
 * {@code +vv} one that doubles its last letter though the rule would not (regret: regretted);
 * {@code +i} an irregular verb without its past (break: breaks, breaking); {@code +n} a noun's
 * plural; {@code +a} an adjective's degrees (sadder, saddest); {@code +ly} its adverb. In a phrase,
 * verb rules change the first word and the others the last.
 */
final class WordForms {

  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh|[^aeiou]o)");
  private static final Pattern SHORT_SYLLABLE =
      Pattern.compile("(?:[^aeiou]*|[^aeiou]*qu)[aeiouy][^aeiouwxy]");

  private static final Pattern KEEPS_E = Pattern.compile(".*(ee|oe|ye)");
  private static final Pattern CONSONANT_LE = Pattern.compile(".*[^aeiou]le");

  private final Set<String> forms = new LinkedHashSet<>();
  private final String before;
  private final String word;
  private final String after;

  private WordForms(String before, String word, String after) {
    this.before = before;
    this.word = word;
    this.after = after;
  }

  /**
   * @param phrase the listed word or phrase
   * @param wanted rules and spelled-out forms, with commas between: {@code +i, broke, broken}
   * @throws IllegalArgumentException naming a rule that does not exist
   */
  static Set<String> of(String phrase, String wanted) {
    Set<String> all = new LinkedHashSet<>();
    for (String part : wanted.split(",")) {
      String rule = LexiconText.normal(part);
      if (rule.startsWith("+")) {
        all.addAll(byRule(phrase, rule));
      } else if (!rule.isEmpty()) {
        all.add(rule);
      }
    }
    all.remove(phrase);
    return all;
  }

  private static Set<String> byRule(String phrase, String rule) {
    int first = phrase.indexOf(' ');
    int last = phrase.lastIndexOf(' ') + 1;
    WordForms verb =
        first < 0
            ? new WordForms("", phrase, "")
            : new WordForms("", phrase.substring(0, first), phrase.substring(first));
    WordForms end = new WordForms(phrase.substring(0, last), phrase.substring(last), "");
    return switch (rule) {
      case "+v" -> verb.plural().ing(verb.shortStem()).past(verb.shortStem()).forms;
      case "+vv" -> verb.plural().ing(verb.doubled()).past(verb.doubled()).forms;
      case "+i" -> verb.plural().ing(verb.shortStem()).forms;
      case "+n" -> end.plural().forms;
      case "+a" -> end.degrees().forms;
      case "+ly" -> end.adverb().forms;
      default ->
          throw new IllegalArgumentException(
              "unknown rule '%s'; allowed: +v, +vv, +i, +n, +a, +ly".formatted(rule));
    };
  }

  private WordForms add(String form) {
    forms.add(before + form + after);
    return this;
  }

  private WordForms plural() {
    if (CONSONANT_Y.matcher(word).matches()) {
      return add(without(1) + "ies");
    }
    return add(word + (HISSING.matcher(word).matches() ? "es" : "s"));
  }

  /** The form in -ing, and as it is sung: cryin, cryin'. */
  private WordForms ing(String stem) {
    String start = stem;
    if (word.endsWith("ie")) {
      start = without(2) + "y";
    } else if (word.endsWith("e") && !KEEPS_E.matcher(word).matches()) {
      start = without(1);
    }
    return add(start + "ing").add(start + "in").add(start + "in'");
  }

  private WordForms past(String stem) {
    return add(withEnding(stem, "ed"));
  }

  private WordForms degrees() {
    return add(withEnding(shortStem(), "er")).add(withEnding(shortStem(), "est"));
  }

  private WordForms adverb() {
    if (CONSONANT_Y.matcher(word).matches()) {
      return add(without(1) + "ily");
    } else if (CONSONANT_LE.matcher(word).matches() || word.endsWith("ue")) {
      return add(without(1) + (word.endsWith("ue") ? "ly" : "y"));
    } else if (word.endsWith("ll")) {
      return add(word + "y");
    }
    return add(word + (word.endsWith("ic") ? "ally" : "ly"));
  }

  private String withEnding(String stem, String ending) {
    if (word.endsWith("e")) {
      return word + ending.substring(1);
    }
    return CONSONANT_Y.matcher(word).matches() ? without(1) + "i" + ending : stem + ending;
  }

  /** The word before an ending that starts with a vowel: stop, stopp-; panic, panick-. */
  private String shortStem() {
    if (word.endsWith("ic")) {
      return word + "k";
    }
    return SHORT_SYLLABLE.matcher(word).matches() ? doubled() : word;
  }

  private String doubled() {
    return word + word.charAt(word.length() - 1);
  }

  private String without(int letters) {
    return word.substring(0, word.length() - letters);
  }
}
