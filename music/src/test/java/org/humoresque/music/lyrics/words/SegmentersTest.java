package org.humoresque.music.lyrics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentersTest {

  private final Segmenters segmenters = new Segmenters(Set.of("good", "free", "love")::contains);

  @ParameterizedTest
  @CsvSource({
    "Don't cry, do not cry",
    "I don’t know, i do not know",
    "You can't, you can not",
    "dont go, do not go",
    "I'm gonna stay, i am going to stay",
    "We've never met, we have never met",
    "lovin' you, loving you",
    "looove, love",
    "sooooo goooood, so good",
    "freeee, free",
    "NOOO, no"
  })
  void englishIsWrittenOut(String line, String words) {
    assertThat(String.join(" ", texts("en", line))).isEqualTo(words);
  }

  @Test
  void stretchedWordsAreMarked() {
    assertThat(segmenters.of("en").segment("looove me").get(0).stretched()).isTrue();
    assertThat(segmenters.of("en").segment("looove me").get(1).stretched()).isFalse();
  }

  @Test
  void placesPointIntoTheLine() {
    Word word = segmenters.of("en").segment("and I don't cry").get(2);
    assertThat("and I don't cry".substring(word.start(), word.end())).isEqualTo("don't");
  }

  @Test
  void signsAreKeptApartFromWords() {
    assertThat(segmenters.of("en").segment("stop, now!"))
        .extracting(Word::isPunctuation)
        .containsExactly(false, true, false, true);
  }

  @Test
  void chineseIsCutIntoWords() {
    assertThat(texts("zh", "孤单的夜里我忍不住流泪")).contains("孤单", "流泪");
  }

  @Test
  void traditionalSignsBecomeSimplified() {
    assertThat(texts("zh", "孤單的夜裡我忍不住流淚")).contains("孤单", "流泪");
  }

  @Test
  void japaneseAndKoreanAreCutSensibly() {
    assertThat(texts("ja", "夜の窓のそばで君を待っている")).contains("夜", "君").hasSizeGreaterThan(5);
    assertThat(texts("ko", "나는 너를 사랑해")).containsExactly("나는", "너를", "사랑해");
  }

  @Test
  void everyLineIsCutByItsOwnLanguage() {
    SegmentedLyrics song =
        SegmentedLyrics.of(
            LyricsReader.parse("我在雨里等你回来\nI will wait for you in the rain"), segmenters);
    assertThat(song.words().get(1)).extracting(Word::text).contains("wait");
    assertThat(song.words().get(0)).extracting(Word::text).contains("回来");
  }

  private List<String> texts(String language, String line) {
    return segmenters.of(language).segment(line).stream().map(Word::text).toList();
  }
}
