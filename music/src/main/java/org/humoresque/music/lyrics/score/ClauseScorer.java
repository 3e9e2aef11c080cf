package org.humoresque.music.lyrics.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.lexicon.LexiconEntry;
import org.humoresque.music.lyrics.words.Word;

/**
 * Finds the emotion words of a line and weighs each by its clause: emotion word × degree × negation
 * (PAPERS.md A). A clause ends at punctuation, at a contrast word and with the line.
 *
 * <ul>
 *   <li>Degree words before the emotion word multiply it, and so do those at the end of the clause
 *       ("I love you so much").
 *   <li>A negation multiplies by -0.8; behind a raising degree word by -0.35 in its place.
 *   <li>What stands before a contrast word ("but") counts 0.6, what stands behind it 1.3.
 *   <li>An exclamation mark multiplies its clause by 1.2, a stretched word itself by 1.2.
 * </ul>
 *
 * <p>The papers name emotion, degree and negation; order, contrast, exclamation and stretching are
 * ours.
 */
final class ClauseScorer {

  private static final double BEFORE_CONTRAST = 0.6;
  private static final double BEHIND_CONTRAST = 1.3;
  private static final double EMPHASIS = 1.2;
  private static final int TRAILING_REACH = 3;

  /** Words weaker than this, behind so many contrasts, are left alone. */
  private static final double SPENT = 1e-9;

  private final IndexedLexicon index;
  private final EmotionLexicon lexicon;
  private final int line;
  private final List<Word> words;
  private final Modifiers modifiers = new Modifiers();
  private final List<EmotionWord> done = new ArrayList<>();
  private List<EmotionWord> clause = new ArrayList<>();
  private boolean behindContrast;
  private int spent;

  private ClauseScorer(IndexedLexicon index, int line, List<Word> words) {
    this.index = index;
    this.lexicon = index.words();
    this.line = line;
    this.words = words;
  }

  /**
   * The emotion words of one line in order.
   *
   * @param line the line's index, for the evidence
   */
  static List<EmotionWord> score(IndexedLexicon index, int line, List<Word> words) {
    List<Word> refined =
        index.words().language().equals("zh") ? LexiconMatch.refine(words, index) : words;
    return new ClauseScorer(index, line, refined).run();
  }

  private List<EmotionWord> run() {
    for (int i = 0; i < words.size(); ) {
      if (words.get(i).isPunctuation()) {
        punctuation(i);
        i++;
      } else {
        LexiconMatch match = LexiconMatch.at(words, i, index);
        take(match);
        i += match.length();
      }
    }
    endClause(words.size());
    return done;
  }

  private void take(LexiconMatch match) {
    if (!index.knows(match.text())) {
      return;
    }
    Optional<Double> degree = lexicon.degree(match.text());
    Optional<LexiconEntry> entry = match.entry(lexicon);
    if (lexicon.isContrast(match.text())) {
      contrast(match.first());
    } else if (lexicon.isNegation(match.text())) {
      modifiers.negation(match.first());
    } else if (degree.isPresent() && (entry.isEmpty() || !endsClause(match))) {
      modifiers.degree(match.first(), degree.get());
    } else {
      entry.ifPresent(found -> add(match, found));
    }
  }

  /** A word that is both a degree and a feeling ("awfully", 好) feels where nothing follows it. */
  private boolean endsClause(LexiconMatch match) {
    int next = match.first() + match.length();
    return next >= words.size() || words.get(next).isPunctuation();
  }

  private void add(LexiconMatch match, LexiconEntry entry) {
    Modifiers.Effect effect = modifiers.on(match.first());
    Word first = words.get(match.first());
    Word last = words.get(match.first() + match.length() - 1);
    double force = effect.force() * (first.stretched() ? EMPHASIS : 1);
    clause.add(
        new EmotionWord(
            match.text(),
            line,
            first.start(),
            last.end(),
            entry,
            effect.degree(),
            effect.negated(),
            force));
    modifiers.clear();
  }

  private void punctuation(int at) {
    String sign = words.get(at).text();
    if (sign.equals("'") || sign.equals("-") || sign.equals("\"")) {
      return;
    }
    boolean exclamation = sign.startsWith("!") || sign.startsWith("！");
    if (exclamation) {
      clause.replaceAll(word -> word.times(EMPHASIS));
    }
    endClause(at);
  }

  private void contrast(int at) {
    endClause(at);
    for (int i = spent; i < done.size(); i++) {
      done.set(i, done.get(i).times(BEFORE_CONTRAST));
      spent += i == spent && Math.abs(done.get(i).force()) < SPENT ? 1 : 0;
    }
    behindContrast = true;
  }

  private void endClause(int at) {
    double trailing = modifiers.trailing(at, TRAILING_REACH);
    if (trailing != 1 && !clause.isEmpty()) {
      int last = clause.size() - 1;
      EmotionWord word = clause.get(last);
      clause.set(last, raised(word, trailing));
    }
    for (EmotionWord word : clause) {
      done.add(behindContrast ? word.times(BEHIND_CONTRAST) : word);
    }
    clause = new ArrayList<>();
    modifiers.clear();
  }

  private static EmotionWord raised(EmotionWord word, double degree) {
    return new EmotionWord(
        word.text(),
        word.line(),
        word.start(),
        word.end(),
        word.entry(),
        word.degree() * degree,
        word.negated(),
        word.force() * degree);
  }
}
