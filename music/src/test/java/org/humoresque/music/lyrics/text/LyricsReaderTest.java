package org.humoresque.music.lyrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LyricsReaderTest {

  @Test
  void stampsBecomeTimesAndIdTagsMetadata() {
    Lyrics lyrics =
        LyricsReader.parse(
            "[ti:Rain]\n[ar: Nobody]\n[00:12.50]rain again\n[01:02.345]and the sun\n");
    assertThat(texts(lyrics)).containsExactly("rain again", "and the sun");
    assertThat(starts(lyrics)).containsExactly(12_500L, 62_345L);
    assertThat(lyrics.metadata()).containsEntry("ti", "Rain").containsEntry("ar", "Nobody");
  }

  @Test
  void aLineWithSeveralStampsIsSungSeveralTimesInOrder() {
    Lyrics lyrics = LyricsReader.parse("[00:10.00][00:30.00]come back\n[00:20.00]I wait");
    assertThat(texts(lyrics)).containsExactly("come back", "I wait", "come back");
  }

  @Test
  void aPositiveOffsetMakesLinesComeSooner() {
    Lyrics lyrics = LyricsReader.parse("[offset:+500]\n[00:10.00]now\n[00:00.10]start");
    assertThat(starts(lyrics)).containsExactly(0L, 9_500L);
  }

  @Test
  void wordStampsAreTakenOut() {
    Lyrics lyrics = LyricsReader.parse("[00:10.00]<00:10.00>come <00:10.50>back <00:11.00>home");
    assertThat(texts(lyrics)).containsExactly("come back home");
  }

  @Test
  void wrongStampsAreCountedAndTheirWordsKept() {
    Lyrics lyrics =
        LyricsReader.parse("[00:10.00]one\n[00:75.00]two words\n[0x:1]three words\n[offset:soon]");
    assertThat(texts(lyrics)).containsExactly("one", "two words", "three words");
    assertThat(lyrics.wrongStamps()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Chorus]",
        "(Chorus)",
        "Chorus:",
        "Verse One:",
        "[Verse 1: A Singer]",
        "[ VERSE 1 ]",
        "(Chorus - Some Singer)",
        "(Chorus: Mr. X)",
        "[Hook (x2)]",
        "Bridge: (x2)",
        "-- 2X",
        "(x3)",
        "Chorus 2x",
        "Repeat 2x",
        "[Pre-Chorus]",
        "[Guitar Solo]",
        "副歌:",
        "[副歌]",
        "Repeat Chorus"
      })
  void sectionMarksAreNotSung(String mark) {
    Lyrics lyrics = LyricsReader.parse("love is near\n\n" + mark + "\n\nand far");
    assertThat(texts(lyrics)).doesNotContain(mark).contains("love is near", "and far");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verse seven is never clear",
        "A chorus of angels sings",
        "Repeat after me",
        "break my heart again",
        "She said: come home",
        "Bridge over the water",
        "I wrote these words by the river"
      })
  void linesThatOnlyBeginLikeMarksAreSung(String line) {
    assertThat(texts(LyricsReader.parse("love is near\n" + line))).contains(line);
  }

  @Test
  void aChorusThatIsOnlyNamedAgainIsSungAgain() {
    Lyrics lyrics = LyricsReader.parse("[Chorus]\nstay with me\n\n[Verse]\nit rains\n\n[Chorus]\n");
    assertThat(texts(lyrics)).containsExactly("stay with me", "it rains", "stay with me");
  }

  @Test
  void repeatedLinesAreWrittenOut() {
    assertThat(texts(LyricsReader.parse("stay with me (x3)")))
        .isEqualTo(Collections.nCopies(3, "stay with me"));
    assertThat(texts(LyricsReader.parse("Repeat 2x : keep the light on for me")))
        .isEqualTo(Collections.nCopies(2, "keep the light on for me"));
  }

  @Test
  void nothingIsRepeatedWithoutBound() {
    Lyrics lyrics = LyricsReader.parse("[Chorus x999]\nstay\n(x500)\n\n[Chorus x999]");
    assertThat(lyrics.lines().size()).isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "作词：某某",
        "作曲 : 某某",
        "编曲:某某",
        "制作人 某某",
        "词：某某 曲：某某",
        "Lyrics by Somebody",
        "Written by: A. Writer",
        "Music & Lyrics: B",
        "LRC by someone",
        "www.example.com",
        "QQ: 12345678",
        "更多歌词请访问某某网",
        "Lyrics licensed by nobody",
        "制作",
        "© 2001 Nobody"
      })
  void creditsAndAdvertisingAreSetAside(String line) {
    Lyrics lyrics = LyricsReader.parse("[00:01.00]" + line + "\n[00:10.00]rain on the window");
    assertThat(texts(lyrics)).containsExactly("rain on the window");
    assertThat(lyrics.credits()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Instrumental]", "纯音乐，请欣赏", "[00:00.00]此歌曲为没有填词的纯音乐，请您欣赏"})
  void aTextThatSaysNothingIsSungIsInstrumental(String text) {
    Lyrics lyrics = LyricsReader.parse(text);
    assertThat(lyrics.lines()).isEmpty();
    assertThat(lyrics.instrumental()).isTrue();
  }

  @Test
  void everyLineHasItsLanguageAndTheSongTheirShares() {
    Lyrics lyrics = LyricsReader.parse("我在雨里等你回来\n風吹過我的窗\nI will wait for you in the rain\n");
    assertThat(lyrics.lines()).extracting(LyricLine::language).containsExactly("zh", "zh", "en");
    assertThat(lyrics.languages()).containsOnlyKeys("zh", "en");
  }

  @Test
  void blankTextHasNoLines() {
    assertThat(LyricsReader.parse(" \n\n").lines()).isEmpty();
  }

  private static List<String> texts(Lyrics lyrics) {
    return lyrics.lines().stream().map(LyricLine::text).toList();
  }

  private static List<Long> starts(Lyrics lyrics) {
    return lyrics.lines().stream()
        .map(LyricLine::start)
        .flatMap(Optional::stream)
        .map(Duration::toMillis)
        .toList();
  }
}
