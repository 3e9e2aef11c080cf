package org.humoresque.music.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.junit.jupiter.api.Test;

class WeightedFusionTest {

  private static final TrackMood TAG =
      new TrackMood(
          new Mood(0.5, 0.5), Optional.empty(), 0.85, Source.MOOD_TAG, "mood tag \"gay\"");
  private static final TrackMood WORDS =
      new TrackMood(
          new Mood(-0.6, 0.1),
          Optional.of(Emotion.SAD),
          Optional.of(EmotionScores.certain(Emotion.SAD)),
          0.5,
          List.of(Source.LYRICS),
          "words speak of \"tears\"");
  private static final TrackMood SOUND =
      new TrackMood(
          new Mood(0.2, 0.8),
          Optional.of(Emotion.HAPPY),
          Optional.of(EmotionScores.certain(Emotion.HAPPY)),
          0.5,
          List.of(Source.AUDIO),
          "sound is happy");
  private static final TrackMood GENRE =
      new TrackMood(new Mood(0.3, -0.5), Optional.empty(), 0.3, Source.GENRE_TAG, "genre \"Folk\"");

  private final WeightedFusion fusion = new WeightedFusion();

  @Test
  void personsLabelWinsOverEverything() {
    TrackMood label = TrackMood.labelled(Emotion.FEAR);

    assertThat(fusion.fuse(List.of(TAG, WORDS, label, SOUND, GENRE))).contains(label);
  }

  @Test
  void nothingKnownIsNoMood() {
    assertThat(fusion.fuse(List.of())).isEmpty();
  }

  @Test
  void oneSourceKeepsItsMoodAndConfidence() {
    for (TrackMood clue : List.of(TAG, WORDS, SOUND, GENRE)) {
      TrackMood alone = fusion.fuse(List.of(clue)).orElseThrow();

      assertThat(alone.mood().distance(clue.mood())).isLessThan(1e-9);
      assertThat(alone.confidence()).isCloseTo(clue.confidence(), within(1e-9));
      assertThat(alone.sources()).containsExactly(clue.source());
      assertThat(alone.evidence()).isEqualTo(clue.evidence());
    }
  }

  @Test
  void soundCountsMoreForArousalAndWordsForValence() {
    TrackMood both = fusion.fuse(List.of(WORDS, SOUND)).orElseThrow();

    double valence = (both.mood().valence() + 0.6) / 0.8; // 0: as the words say, 1: as the sound
    double arousal = (both.mood().arousal() - 0.1) / 0.7;
    assertThat(arousal).isGreaterThan(0.6).isGreaterThan(valence + 0.1);
    assertThat(both.sources()).containsExactlyInAnyOrder(Source.AUDIO, Source.LYRICS);
  }

  @Test
  void moodTagCountsMost() {
    TrackMood all = fusion.fuse(List.of(GENRE, SOUND, WORDS, TAG)).orElseThrow();

    assertThat(all.source()).isEqualTo(Source.MOOD_TAG);
    assertThat(all.sources()).hasSize(4).last().isEqualTo(Source.GENRE_TAG);
    assertThat(all.mood().distance(TAG.mood())).isLessThan(0.35);
    assertThat(all.evidence()).startsWith("mood tag \"gay\", ").endsWith(", with genre \"Folk\"");
  }

  @Test
  void orderOfTheSourcesChangesNothing() {
    List<TrackMood> clues = new java.util.ArrayList<>(List.of(TAG, WORDS, SOUND, GENRE));
    Optional<TrackMood> expected = fusion.fuse(clues);
    Random random = new Random(1);

    for (int i = 0; i < 10; i++) {
      Collections.shuffle(clues, random);
      assertThat(fusion.fuse(clues)).isEqualTo(expected);
    }
  }

  @Test
  void agreementMakesSurerThanContradiction() {
    TrackMood opposite =
        new TrackMood(new Mood(-0.2, -0.8), Optional.empty(), 0.5, Source.LYRICS, "words");
    TrackMood same =
        new TrackMood(SOUND.mood(), Optional.empty(), 0.5, Source.LYRICS, "words speak");

    double agreed = fusion.fuse(List.of(SOUND, same)).orElseThrow().confidence();
    double contradicted = fusion.fuse(List.of(SOUND, opposite)).orElseThrow().confidence();

    assertThat(agreed).isCloseTo(0.75, within(1e-9));
    assertThat(contradicted).isLessThan(0.65);
  }

  @Test
  void emotionsAreThoseOfTheSourcesByWeight() {
    EmotionScores scores = fusion.fuse(List.of(WORDS, SOUND)).orElseThrow().scores().orElseThrow();

    assertThat(scores.score(Emotion.HAPPY)).isGreaterThan(scores.score(Emotion.SAD)).isLessThan(1);
    assertThat(scores.score(Emotion.HAPPY) + scores.score(Emotion.SAD)).isCloseTo(1, within(1e-9));
    assertThat(Stream.of(TAG, GENRE).map(it -> fusion.fuse(List.of(it)).orElseThrow().scores()))
        .allMatch(Optional::isPresent);
  }

  @Test
  void sourceWithoutAnyConfidenceStillTellsWhereThereIsNoOther() {
    TrackMood doubtful =
        new TrackMood(new Mood(0.4, 0.2), Optional.empty(), 0, Source.LYRICS, "words");

    assertThat(fusion.fuse(List.of(doubtful)).orElseThrow().mood().valence())
        .isCloseTo(0.4, within(1e-9));
  }
}
