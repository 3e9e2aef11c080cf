package org.humoresque.music.lyrics.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of a song, read and cleaned.
 *
 * @param lines in the order they are sung; repeated sections are written out, but at most {@link
 *     SectionUnroller#MOST_TIMES} times
 * @param metadata what LRC's id tags say, by their lower-case names ({@code ti}, {@code ar}…)
 * @param credits lines that name authors or advertise, taken out of the lines
 * @param languages the share of each language in the song's letters, most used first; empty without
 *     lines
 * @param wrongStamps how many time stamps made no sense and were left out
 * @param instrumental whether the text itself says that nothing is sung
 */
public record Lyrics(
    List<LyricLine> lines,
    Map<String, String> metadata,
    List<String> credits,
    Map<String, Double> languages,
    int wrongStamps,
    boolean instrumental) {

  /** The language most of the song is in; {@link Languages#UNKNOWN} if nothing tells. */
  public String language() {
    return languages.isEmpty() ? Languages.UNKNOWN : languages.keySet().iterator().next();
  }

  /** The lines one below the other. */
  public String text() {
    return lines.stream().map(LyricLine::text).collect(Collectors.joining("\n"));
  }
}
