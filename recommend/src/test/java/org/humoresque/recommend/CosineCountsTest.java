package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.humoresque.recommend.Libraries.index;
import static org.humoresque.recommend.Libraries.labelled;
import static org.humoresque.recommend.Libraries.song;
import static org.humoresque.recommend.Libraries.trackIds;
import static org.humoresque.recommend.Libraries.wish;

import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.recommend.Profile.Typical;
import org.junit.jupiter.api.Test;

/** The worked example of docs/recommendation.md. */
class CosineCountsTest {

  private final SongIndex library =
      index(
          labelled(song(1, "", 0, 0), "genre:ballad", "tempo:slow", "mode:minor"),
          labelled(song(2, "", 0, 0), "genre:ballad", "tempo:slow", "mode:major"),
          labelled(song(3, "", 0, 0), "genre:folk", "tempo:slow", "mode:minor"),
          labelled(song(4, "", 0, 0), "genre:ballad", "tempo:slow", "mode:minor"),
          labelled(song(5, "", 0, 0), "genre:folk", "tempo:slow", "mode:major"),
          labelled(song(6, "", 0, 0), "genre:rock", "tempo:fast", "mode:minor"),
          labelled(song(7, "", 0, 0), "genre:rock", "tempo:fast", "mode:major"));

  private final Ranking ranking =
      new Recommender()
          .rank(
              library,
              wish(Emotion.SAD.mood(), MoodGoal.MATCH, 7)
                  .withAlgorithm(Algorithm.COSINE_COUNTS)
                  .withProfile(Profile.of(Typical.of(Emotion.SAD, trackIds(1, 2, 3)))));

  @Test
  void songsComeFromTheHighestCosineToTheLowest() {
    assertThat(ranking.choices().stream().map(choice -> choice.id().value()))
        .containsExactly(1L, 4L, 2L, 3L, 5L, 6L, 7L);
  }

  @Test
  void cosinesAreThoseOfThePaper() {
    // Counts: ballad 2, folk 1, slow 3, minor 2, major 1; their length is the root of 19.
    assertThat(score(4)).isCloseTo(7 / Math.sqrt(19 * 3), within(1e-6));
    assertThat(score(2)).isCloseTo(6 / Math.sqrt(19 * 3), within(1e-6));
    assertThat(score(5)).isCloseTo(5 / Math.sqrt(19 * 3), within(1e-6));
    assertThat(score(6)).isCloseTo(2 / Math.sqrt(19 * 3), within(1e-6));
    assertThat(score(7)).isCloseTo(1 / Math.sqrt(19 * 3), within(1e-6));
  }

  @Test
  void withoutTypicalSongsEverySongScoresZero() {
    List<Choice> choices =
        new Recommender()
            .rank(
                library,
                wish(Emotion.SAD.mood(), MoodGoal.MATCH, 7).withAlgorithm(Algorithm.COSINE_COUNTS))
            .choices();
    assertThat(choices).extracting(Choice::score).containsOnly(0.0);
  }

  private double score(long id) {
    return ranking.choices().stream()
        .filter(choice -> choice.id().value() == id)
        .findFirst()
        .orElseThrow()
        .score();
  }
}
