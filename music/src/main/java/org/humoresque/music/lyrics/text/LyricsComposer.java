package org.humoresque.music.lyrics.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every sung line its language and puts the song together. */
final class LyricsComposer {

  private LyricsComposer() {}

  static Lyrics compose(LrcText lrc, SectionUnroller unroller) {
    List<TimedText> sung =
        unroller.sung().stream()
            .filter(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();
    Languages languages = Languages.of(sung.stream().map(TimedText::text).toList());
    List<LyricLine> lines =
        sung.stream()
            .map(line -> new LyricLine(line.text(), line.start(), languages.ofLine(line.text())))
            .toList();
    return new Lyrics(
        lines,
        Map.copyOf(lrc.metadata()),
        unroller.credits(),
        shares(lines),
        lrc.wrongStamps(),
        unroller.instrumental());
  }

  private static Map<String, Double> shares(List<LyricLine> lines) {
    Map<String, Double> letters = new LinkedHashMap<>();
    double all = 0;
    for (LyricLine line : lines) {
      double many = line.text().length();
      letters.merge(line.language(), many, Double::sum);
      all += many;
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    double sum = all;
    letters.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / sum));
    return java.util.Collections.unmodifiableMap(shares);
  }
}
