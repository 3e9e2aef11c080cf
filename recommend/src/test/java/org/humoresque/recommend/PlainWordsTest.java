package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void moodTagIsQuoted() {
    assertThat(sentence(tagged(0.5, 0.3, "mood tag \"cheerful\""), Emotion.SAD, MoodGoal.LIFT))
        .isEqualTo(
            "Bright and lively, close to where you want to be: its mood tag says \"cheerful\".");
  }

  @Test
  void severalMoodTagsAreQuotedInThePlural() {
    assertThat(
            sentence(
                tagged(-0.6, -0.3, "mood tags \"sad\", \"slow\""), Emotion.SAD, MoodGoal.MATCH))
        .isEqualTo("Quiet and wistful, just how you feel: its mood tags say \"sad\", \"slow\".");
  }

  @Test
  void genreIsCalledARoughHint() {
    TrackMood ambient =
        new TrackMood(
            new Mood(0.1, -0.6), Optional.empty(), 0.3, Source.GENRE_TAG, "genre \"Ambient\"");
    assertThat(sentence(ambient, Emotion.HAPPY, MoodGoal.CALM))
        .isEqualTo(
            "Calmer than you feel now: its genre \"Ambient\" tends to be calm and still"
                + " (a rough hint).");
  }

  @Test
  void wordsOfTheSongAreQuoted() {
    TrackMood words =
        new TrackMood(
            new Mood(-0.6, -0.3),
            Optional.of(Emotion.SAD),
            0.6,
            Source.LYRICS,
            "words speak of \"tears\", not \"happy\"");
    assertThat(sentence(words, Emotion.SAD, MoodGoal.MATCH))
        .isEqualTo(
            "Quiet and wistful, just how you feel: its words speak of \"tears\", not \"happy\".");
  }

  @Test
  void ownLabelIsTakenAtItsWord() {
    assertThat(sentence(TrackMood.labelled(Emotion.SAD), Emotion.SAD, MoodGoal.MATCH))
        .isEqualTo("You marked it sad: just how you feel.");
  }

  @Test
  void farTrackIsNotPraised() {
    assertThat(sentence(tagged(-0.8, -0.8, "mood tag \"bleak\""), Emotion.HAPPY, MoodGoal.MATCH))
        .startsWith("Quiet and wistful, some way from how you feel");
  }

  @Test
  void likenessAndLongAbsenceAreAdded() {
    TrackMood mood = tagged(-0.6, -0.3, "mood tag \"sad\"");
    Aim aim = Aim.of(Emotion.SAD.mood(), MoodGoal.MATCH);
    Optional<Explanation.Likeness> like =
        Optional.of(new Explanation.Likeness(new TrackId(5), "sad"));
    List<Explanation.Part> parts =
        List.of(
            new Explanation.Part(Explanation.Kind.SOUND, 0.27, 0.3, like, Optional.empty()),
            new Explanation.Part(
                Explanation.Kind.NOVELTY,
                0.1,
                0.1,
                Optional.empty(),
                Optional.of(Duration.ofDays(23))));
    assertThat(
            PlainWords.sentence(
                mood,
                new Explanation(aim, 0, parts),
                id -> id.value() == 5 ? Optional.of("Blue Room") : Optional.empty()))
        .isEqualTo(
            "Quiet and wistful, just how you feel: its mood tag says \"sad\"; it sounds like"
                + " \"Blue Room\", which you chose for sad; not heard for 3 weeks.");
  }

  @Test
  void everyCornerOfThePlaneHasItsOwnWords() {
    assertThat(
            Emotion.all().stream().map(emotion -> PlainWords.character(emotion.mood())).distinct())
        .contains("Bright and lively", "Dark and intense", "Quiet and wistful");
    assertThat(PlainWords.character(new Mood(0.5, -0.5))).isEqualTo("Gentle and calm");
    assertThat(PlainWords.character(Mood.NEUTRAL)).isEqualTo("Even and unhurried");
  }

  private static TrackMood tagged(double valence, double arousal, String evidence) {
    return new TrackMood(
        new Mood(valence, arousal), Optional.empty(), 0.9, Source.MOOD_TAG, evidence);
  }

  private static String sentence(TrackMood mood, Emotion now, MoodGoal goal) {
    Aim aim = Aim.of(now.mood(), goal);
    return PlainWords.sentence(
        mood, new Explanation(aim, mood.mood().distance(aim.target()), List.of()), unnamed());
  }

  private static Function<TrackId, Optional<String>> unnamed() {
    return id -> Optional.empty();
  }
}
