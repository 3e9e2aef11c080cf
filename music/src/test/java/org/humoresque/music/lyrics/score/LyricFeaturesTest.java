package org.humoresque.music.lyrics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;

class LyricFeaturesTest {

  private final LyricsAnalyzer analyzer = LyricsAnalyzer.withOwnLexicons();

  @Test
  void everyValueHasOneName() {
    List<String> names = LyricFeatures.names();
    assertThat(names).doesNotHaveDuplicates().hasSize(values("rain on the window").length);
  }

  @Test
  void timingIsUnknownWithoutStamps() {
    assertThat(value("rain\non\nthe\nwindow\ntonight", "medianRate")).isNaN();
  }

  @Test
  void timingComesFromStamps() {
    String song =
        "[00:10.00]one two three four\n[00:12.00]one two three four\n"
            + "[00:14.00]one two three four\n[00:16.00]one two three four";
    assertThat(value(song, "medianRate")).isEqualTo(Math.log(2), within(1e-6));
    assertThat(value(song, "firstSeconds")).isEqualTo(Math.log(11), within(1e-6));
    assertThat(value(song, "medianSeconds")).isEqualTo(Math.log(3), within(1e-6));
  }

  @Test
  void emotionsArePerHundredWords() {
    double alone = value("oh happy day in the sun", "happy");
    double among = value("oh happy day in the sun " + "and then the rain ".repeat(20), "happy");
    assertThat(alone).isGreaterThan(among);
  }

  @Test
  void balanceIsInItsRange() {
    assertThat(value("i am happy and glad", "balance")).isEqualTo(1);
    assertThat(value("i am sad and lonely", "balance")).isEqualTo(-1);
  }

  private double value(String text, String name) {
    return values(text)[LyricFeatures.names().indexOf(name)];
  }

  private double[] values(String text) {
    return analyzer.analyze(LyricsReader.parse(text)).values();
  }
}
