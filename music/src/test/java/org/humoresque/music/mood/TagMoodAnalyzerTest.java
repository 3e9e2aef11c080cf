package org.humoresque.music.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagMoodAnalyzerTest {

  private final TagMoodAnalyzer analyzer = new TagMoodAnalyzer();

  @ParameterizedTest
  @EnumSource(Emotion.class)
  void nameOfAnEmotionMeansThatEmotion(Emotion emotion) {
    TrackMood mood = byMood(emotion.label()).orElseThrow();
    assertThat(mood.mood()).isEqualTo(emotion.mood());
    assertThat(mood.emotion()).contains(emotion);
    assertThat(mood.source()).isEqualTo(TrackMood.Source.MOOD_TAG);
    assertThat(mood.evidence()).isEqualTo("mood tag \"%s\"".formatted(emotion.label()));
  }

  @ParameterizedTest
  @CsvSource({
    "MELANCHOLY, melancholy",
    "Mélancolie, melancholy",
    "' laid-back ', laid back",
    "mood/theme---dark, dark",
    "Light-Hearted!, light hearted",
    "Traurig, sad",
    "悲伤, sad"
  })
  void spellingDoesNotMatter(String written, String plain) {
    assertThat(byMood(written).orElseThrow().mood()).isEqualTo(byMood(plain).orElseThrow().mood());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Calm; Sad", "calm,sad", "Calm/Sad", "calm | sad", "calm & sad", "Calm and sad"})
  void severalWordsOfATagAverage(String tag) {
    Mood calm = byMood("calm").orElseThrow().mood();
    TrackMood both = byMood(tag).orElseThrow();
    assertThat(both.mood().distance(calm.towards(Emotion.SAD.mood(), 0.5)))
        .isCloseTo(0, within(1e-9));
    assertThat(both.evidence()).startsWithIgnoringCase("mood tags \"calm\", \"sad\"");
  }

  @Test
  void wordsThatDisagreeAreTrustedLess() {
    assertThat(byMood("ecstatic", "depressed").orElseThrow().confidence())
        .isLessThan(byMood("happy", "cheerful").orElseThrow().confidence());
  }

  @Test
  void emotionIsNamedOnlyIfMostWordsNameIt() {
    assertThat(byMood("sad", "slow").orElseThrow().emotion()).contains(Emotion.SAD);
    assertThat(byMood("sad", "happy").orElseThrow().emotion()).isEmpty();
    assertThat(byMood("sad", "slow", "soft").orElseThrow().emotion()).isEmpty();
  }

  @Test
  void sameWordTwiceCountsOnce() {
    assertThat(byMood("Sad", "sad", "calm").orElseThrow())
        .isEqualTo(byMood("Sad", "calm").orElseThrow());
  }

  @Test
  void moodTagBeatsGenre() {
    TrackMood mood =
        analyzer.analyze(track(List.of("Death Metal"), List.of("happy"))).orElseThrow();
    assertThat(mood.mood()).isEqualTo(Emotion.HAPPY.mood());
  }

  @Test
  void genreIsARoughHintWithLowConfidence() {
    TrackMood mood = byGenre("Ambient").orElseThrow();
    assertThat(mood.source()).isEqualTo(TrackMood.Source.GENRE_TAG);
    assertThat(mood.confidence()).isLessThan(0.5);
    assertThat(mood.emotion()).isEmpty();
    assertThat(mood.evidence()).isEqualTo("genre \"Ambient\"");
  }

  @Test
  void genresWithSeparatorsInTheirNameAreFoundWhole() {
    assertThat(byGenre("R&B").orElseThrow().evidence()).isEqualTo("genre \"R&B\"");
    assertThat(byGenre("Singer/Songwriter; R&B").orElseThrow().evidence())
        .isEqualTo("genres \"Singer/Songwriter\", \"R&B\"");
    assertThat(byGenre("Drum & Bass").orElseThrow().evidence()).isEqualTo("genre \"Drum & Bass\"");
  }

  @Test
  void moodWordAmongTheGenresIsStillAHint() {
    TrackMood mood = byGenre("mood/theme---sad").orElseThrow();
    assertThat(mood.mood()).isEqualTo(Emotion.SAD.mood());
    assertThat(mood.source()).isEqualTo(TrackMood.Source.GENRE_TAG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not happy", "Tuesday", "", "???", "---", "sadx"})
  void unknownWordsGiveNoMood(String words) {
    assertThat(byMood(words)).isEmpty();
    assertThat(byGenre(words)).isEmpty();
  }

  @Test
  void unknownMoodFallsBackToTheGenre() {
    assertThat(analyzer.analyze(track(List.of("Rock"), List.of("Tuesday"))).orElseThrow().source())
        .isEqualTo(TrackMood.Source.GENRE_TAG);
  }

  @Test
  void trackWithoutTagsHasNoMood() {
    assertThat(analyzer.analyze(track(List.of(), List.of()))).isEmpty();
  }

  @Test
  void longTagsAreQuotedInPart() {
    assertThat(byMood("sad", "calm", "slow", "soft", "dark", "deep").orElseThrow().evidence())
        .isEqualTo("mood tags \"sad\", \"calm\", \"slow\", \"soft\" and more");
  }

  @Test
  void versionChangesWithTheTables() {
    assertThat(analyzer.version()).isEqualTo(new TagMoodAnalyzer().version()).startsWith("tags-");
    assertThat(new TagMoodAnalyzer("sad\t-0.6\t-0.3\tsad\n", "").version())
        .isNotEqualTo(new TagMoodAnalyzer("sad\t-0.6\t-0.2\tsad\n", "").version());
  }

  private Optional<TrackMood> byMood(String... words) {
    return analyzer.analyze(track(List.of(), List.of(words)));
  }

  private Optional<TrackMood> byGenre(String... words) {
    return analyzer.analyze(track(List.of(words), List.of()));
  }

  private static Track track(List<String> genres, List<String> moods) {
    return new Track(
        new TrackId(1),
        Path.of("/music/song.mp3"),
        TrackTags.builder().genres(genres).moods(moods).build(),
        Duration.ofMinutes(3),
        Optional.empty());
  }
}
