package org.humoresque.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.junit.jupiter.api.Test;

class MoodBlendTest {

  private static final TrackMood WORDS =
      new TrackMood(
          new Mood(-0.6, 0.4),
          Optional.of(Emotion.SAD),
          0.5,
          Source.LYRICS,
          "words speak of \"tears\"");
  private static final TrackMood GENRE =
      new TrackMood(
          new Mood(0.3, -0.5), Optional.empty(), 0.25, Source.GENRE_TAG, "genre \"Folk\"");
  private static final TrackMood TAG =
      new TrackMood(new Mood(0.5, 0.5), Optional.empty(), 0.8, Source.MOOD_TAG, "mood tag \"gay\"");

  @Test
  void moodTagStandsAlone() {
    assertThat(MoodBlend.of(Optional.of(TAG), Optional.of(WORDS))).contains(TAG);
  }

  @Test
  void oneVoiceStandsAlone() {
    assertThat(MoodBlend.of(Optional.empty(), Optional.of(WORDS))).contains(WORDS);
    assertThat(MoodBlend.of(Optional.of(GENRE), Optional.empty())).contains(GENRE);
    assertThat(MoodBlend.of(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void wordsLeadInValenceAndGenreGainsInArousal() {
    TrackMood both = MoodBlend.of(Optional.of(GENRE), Optional.of(WORDS)).orElseThrow();

    assertThat(both.mood().valence()).isCloseTo((-0.6 * 1 + 0.3 * 0.25) / 1.25, within(1e-12));
    assertThat(both.mood().arousal()).isCloseTo((0.4 * 0.5 - 0.5 * 0.5) / 1, within(1e-12));
    assertThat(both.emotion()).contains(Emotion.SAD);
    assertThat(both.source()).isEqualTo(Source.LYRICS);
    assertThat(both.evidence()).isEqualTo("words speak of \"tears\", with genre \"Folk\"");
  }
}
