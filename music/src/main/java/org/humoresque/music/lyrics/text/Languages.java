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

  private final String song;
  private final Map<String, Integer> songVotes;

  private Languages(String song, Map<String, Integer> songVotes) {
    this.song = song;
    this.songVotes = songVotes;
  }

  /** Gets to know a song, line by line. */
  static Languages of(List<String> lines) {
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Integer> letters = new HashMap<>();
    boolean kana = lines.stream().anyMatch(line -> Scripts.count(line).kana() > 0);
    for (String line : lines) {
      Scripts scripts = Scripts.count(line);
      scripts.vote(letters, kana);
      if (scripts.latin() > 0) {
        FrequentWords.latin().vote(line, votes);
      } else if (scripts.cyrillic() > 0) {
        FrequentWords.cyrillic().vote(line, votes);
      }
    }
    String language = FrequentWords.decide(letters, votes);
    return new Languages(kana && language.equals("zh") ? "ja" : language, votes);
  }

  /** The language of one text, by ISO 639-1; {@link #UNKNOWN} if nothing tells. */
  public static String detect(String text) {
    return of(text.lines().toList()).song;
  }

  /** The language of one line of this song. */
  String ofLine(String line) {
    Map<String, Integer> letters = new HashMap<>();
    Scripts scripts = Scripts.count(line);
    scripts.vote(letters, song.equals("ja"));
    if (letters.isEmpty()) {
      return song;
    }
    String script = FrequentWords.most(letters);
    if (!script.equals(Scripts.LATIN) && !script.equals(Scripts.CYRILLIC)) {
      return script;
    }
    Map<String, Integer> votes = new HashMap<>();
    FrequentWords words =
        script.equals(Scripts.LATIN) ? FrequentWords.latin() : FrequentWords.cyrillic();
    words.vote(line, votes);
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
