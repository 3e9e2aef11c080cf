package org.humoresque.music.lyrics.lexicon;

import java.util.List;

/** A lexicon's file cannot be read, or lines in it are broken; the message names file and lines. */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final transient List<String> problems;

  /**
   * @param problems one for every broken line, each naming file, line and value
   */
  public LexiconException(List<String> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  public LexiconException(String problem, Throwable cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** One for every broken line, each naming file, line and value. */
  public List<String> problems() {
    return problems;
  }

  private static String message(List<String> problems) {
    if (problems.size() == 1) {
      return problems.get(0);
    }
    StringBuilder text =
        new StringBuilder("the lexicon has %d broken lines".formatted(problems.size()));
    problems.stream().limit(MOST_SHOWN).forEach(problem -> text.append("\n  ").append(problem));
    if (problems.size() > MOST_SHOWN) {
      text.append("\n  and %d more".formatted(problems.size() - MOST_SHOWN));
    }
    return text.toString();
  }
}
