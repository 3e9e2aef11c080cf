package org.humoresque.music.lyrics.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the languages of a song's lines. The script decides where it can (kana, Hangul, Thai…);
 * among the languages of one script, their most frequent words ({@code languages.txt}) do. A line
 * too short to tell is in the language of its song.
 *
 * <p>A few hundred words for some thirty languages: no model to load, and fast enough to be run on
 * every line.
 */
public final class Languages {

  /** The language of a text that does not tell. */
  public static final String UNKNOWN = "und";

  private static final double CLEAR_LEAD = 1.5;
  private static final Line NOTHING = Line.of("");

  private final String song;
  private final Map<String, Integer> songVotes;
  private final Map<String, Line> lines;

  private Languages(String song, Map<String, Integer> songVotes, Map<String, Line> lines) {
    this.song = song;
    this.songVotes = songVotes;
    this.lines = lines;
  }

  /**
   * What a line itself tells.
   *
   * @param scripts its letters
   * @param latin votes of its words for languages in Latin letters
   */
  private record Line(Scripts scripts, Map<String, Integer> latin) {

    static Line of(String text) {
      Scripts scripts = Scripts.count(text);
      Map<String, Integer> votes = new HashMap<>();
      if (scripts.latin() > 0) {
        FrequentWords.latin().vote(text, votes);
      }
      return new Line(scripts, votes);
    }
  }

  /** Gets to know a song, line by line. */
  static Languages of(List<String> lines) {
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Integer> letters = new HashMap<>();
    Map<String, Line> known = new HashMap<>();
    lines.forEach(line -> known.computeIfAbsent(line, Line::of));
    boolean kana = known.values().stream().anyMatch(line -> line.scripts().kana() > 0);
    for (String text : lines) {
      Line line = known.getOrDefault(text, NOTHING);
      line.scripts().vote(letters, kana);
      line.latin().forEach((language, many) -> votes.merge(language, many, Integer::sum));
      if (line.scripts().latin() == 0 && line.scripts().cyrillic() > 0) {
        FrequentWords.cyrillic().vote(text, votes);
      }
    }
    String language = FrequentWords.decide(letters, votes);
    return new Languages(kana && language.equals("zh") ? "ja" : language, votes, known);
  }

  /** The language of one text, by ISO 639-1; {@link #UNKNOWN} if nothing tells. */
  public static String detect(String text) {
    return of(text.lines().toList()).song;
  }

  /** The language of one of this song's lines. */
  String ofLine(String text) {
    Line line = lines.getOrDefault(text, NOTHING);
    Map<String, Integer> letters = new HashMap<>();
    line.scripts().vote(letters, song.equals("ja"));
    if (letters.isEmpty()) {
      return song;
    }
    String script = FrequentWords.most(letters);
    if (!script.equals(Scripts.LATIN) && !script.equals(Scripts.CYRILLIC)) {
      return script;
    }
    boolean latin = script.equals(Scripts.LATIN);
    FrequentWords words = latin ? FrequentWords.latin() : FrequentWords.cyrillic();
    Map<String, Integer> votes = latin ? line.latin() : new HashMap<>();
    if (!latin) {
      words.vote(text, votes);
    }
    String own = FrequentWords.most(votes);
    int ownVotes = votes.getOrDefault(own, 0);
    String expected = words.knows(song) ? song : FrequentWords.most(only(words));
    boolean clear = ownVotes >= 2 && ownVotes > CLEAR_LEAD * votes.getOrDefault(expected, 0);
    return clear || expected.equals(UNKNOWN) ? own : expected;
  }

  /** The votes of the whole song for the languages of one script. */
  private Map<String, Integer> only(FrequentWords words) {
    Map<String, Integer> kept = new HashMap<>(songVotes);
    kept.keySet().removeIf(language -> !words.knows(language));
    return kept;
  }
}
