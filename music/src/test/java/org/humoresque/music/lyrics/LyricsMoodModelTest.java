package org.humoresque.music.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.lyrics.LyricsReading.Outcome;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LyricsMoodModelTest {

  private final LyricsMoodModel model = LyricsMoodModel.open();

  @Test
  void aGladSongIsPleasantAndASadOneIsNot() {
    LyricMood glad =
        read(
            "we are dancing in the sunshine tonight\n"
                + "everybody smile and clap your hands\nso happy and so free, let's celebrate");
    LyricMood sad =
        read(
            "i cry alone in the rain since you are gone\n"
                + "my broken heart is full of tears\nso lonely and so cold, goodbye my love");
    assertThat(glad.mood().valence()).isPositive();
    assertThat(glad.scores().dominant()).isEqualTo(Emotion.HAPPY);
    assertThat(sad.mood().valence()).isNegative();
    assertThat(sad.scores().dominant()).isEqualTo(Emotion.SAD);
  }

  @Test
  void evidenceHoldsTheWordsThatMovedItMost() {
    LyricMood mood = read("the house stood on the hill\ni am so very sad and i cry all night long");
    assertThat(mood.evidence()).extracting(word -> word.text()).contains("sad", "cry");
    assertThat(mood.evidence()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void moreWordsAreTrustedMore() {
    String line = "i cry alone in the rain since you are gone\n";
    LyricMood longer =
        read(line + "my broken heart is full of tears tonight\nso lonely and so cold without you");
    assertThat(longer.confidence()).isGreaterThan(read(line).confidence());
  }

  @Test
  void tooFewWordsHaveNoMood() {
    LyricsReading reading = model.read(LyricsReader.parse("oh yeah"));
    assertThat(reading.mood()).isEmpty();
    assertThat(reading.outcome()).isEqualTo(Outcome.TOO_FEW_WORDS);
  }

  @Test
  void anInstrumentalSaysSo() {
    for (String text : List.of("[00:00.00]纯音乐，请欣赏", "(This song is an instrumental)")) {
      LyricsReading reading = model.read(LyricsReader.parse(text));
      assertThat(reading.mood()).isEmpty();
      assertThat(reading.outcome()).isEqualTo(Outcome.INSTRUMENTAL);
    }
  }

  @Test
  void japaneseAndKoreanAreNeverCalledInstrumental() {
    for (String text : List.of("雨の窓のそばで\nきみを待っている夜がながい", "창가에 비가 내리고 나는 너를 기다려 밤이 길어")) {
      LyricsReading reading = model.read(LyricsReader.parse(text));
      assertThat(reading.outcome()).isEqualTo(Outcome.UNKNOWN_LANGUAGE);
      assertThat(reading.mood()).isEmpty();
    }
  }

  @Test
  void aSongInTwoLanguagesIsReadByTheOneItHasMoreOf() {
    LyricsReading reading =
        model.read(LyricsReader.parse("孤单的夜里我忍不住流泪\n思念你的心好痛好难过\noh baby don't go"));
    assertThat(reading.lyrics().language()).isEqualTo("zh");
    assertThat(reading.mood().orElseThrow().mood().valence()).isNegative();
  }

  @Test
  void traditionalChineseIsReadLikeSimplified() {
    LyricMood traditional = read("孤單的夜裡我忍不住流淚 心裡好難過");
    LyricMood simplified = read("孤单的夜里我忍不住流泪 心里好难过");
    assertThat(traditional.scores().dominant()).isEqualTo(simplified.scores().dominant());
  }

  @Test
  void fourOfFiveClearChineseLinesAreRight() throws IOException {
    List<String> lines = lines("lexicon/chinese-lines.tsv");
    assertThat(lines).hasSize(60);
    assertThat(right(lines)).isGreaterThanOrEqualTo(48);
  }

  @Test
  void nineOfTenClearEnglishLinesAreRight() throws IOException {
    List<String> lines = lines("english-lines.tsv");
    assertThat(lines).hasSize(60);
    assertThat(right(lines)).isGreaterThanOrEqualTo(54);
  }

  @Test
  void surpriseAndNeutralAreToldFromTheRest() throws IOException {
    for (String emotion : List.of("surprise", "neutral")) {
      List<String> lines =
          lines("english-lines.tsv").stream().filter(line -> line.startsWith(emotion)).toList();
      assertThat(lines).hasSize(20);
      assertThat(right(lines)).as(emotion).isGreaterThanOrEqualTo(16);
    }
  }

  private long right(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t"))
        .filter(
            line ->
                model.read(LyricsReader.parse(line[1])).mood().stream()
                    .anyMatch(mood -> mood.scores().dominant() == Emotion.parse(line[0])))
        .count();
  }

  @Test
  @Timeout(60)
  void aTextWithoutAnEndOfLineIsReadInTime() {
    for (String words : List.of("love ", "i am not happy but sad, ", "我很快乐但是难过")) {
      String text = words.repeat((1 << 20) / words.getBytes(StandardCharsets.UTF_8).length);
      assertThat(read(text).evidence()).isNotEmpty();
    }
  }

  @Test
  void noNumberOfDegreeWordsIsTooMany() {
    for (String words : List.of("very very very ", "slightly ", "not ", "非常", "不")) {
      String word = words.codePointAt(0) < 128 ? "happy tears and i cry for you" : "快乐 我们一起笑";
      LyricMood mood = read(words.repeat(3000) + word);
      assertThat(mood.mood().valence()).isBetween(-1.0, 1.0);
      assertThat(mood.evidence()).allMatch(it -> Double.isFinite(it.contribution()));
    }
  }

  @Test
  void sameSongSameMood() {
    String song = "i am so happy with you tonight my love";
    assertThat(read(song)).isEqualTo(read(song));
  }

  private LyricMood read(String text) {
    return model.read(LyricsReader.parse(text)).mood().orElseThrow();
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LyricsMoodModelTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
