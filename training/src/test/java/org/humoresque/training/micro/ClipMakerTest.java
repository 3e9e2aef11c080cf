package org.humoresque.training.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.MicroEmotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClipMakerTest {

  private static final Path SHARED = Path.of(System.getProperty("humoresque.shared"));

  @Test
  void theSameSeedMakesTheSameClip() {
    MadeClip one = clip(7);
    MadeClip other = clip(7);

    assertThat(one.events()).isEqualTo(other.events()).hasSize(1);
    assertThat(one.faces()).hasSize(60);
    for (int i = 0; i < 60; i++) {
      assertThat(one.faces().get(i).image().pixels())
          .isEqualTo(other.faces().get(i).image().pixels());
    }
    assertThat(clip(8).events()).isNotEqualTo(one.events());
  }

  @Test
  void anEventIsFullAtItsApexAndNothingBeforeAndAfter() {
    MadeEvent event = new MadeEvent(MicroEmotion.POSITIVE, 0.01, 1, 1.2, 1.5, 1);

    assertThat(event.at(0.99)).isZero();
    assertThat(event.at(1.2)).isEqualTo(1);
    assertThat(event.at(1.51)).isZero();
    assertThat(event.overlap(1, 1.5)).isEqualTo(1);
    assertThat(event.overlap(1.25, 2)).isBetween(0.2, 0.3);
  }

  @Test
  void aWarpedFaceAtRestIsThePictureItself() {
    GreyImage picture = new GreyImage(48, 48, new byte[48 * 48]);
    WarpedActor actor = WarpedActor.byMuscles("S001", picture);

    float[] face =
        actor
            .rehearse(List.of(new Expression(MicroEmotion.NEGATIVE, 0.02)), Dice.of(1, "test", 0))
            .pose(new double[] {0}, 0, 0);

    assertThat(face).containsOnly(0);
  }

  @Test
  void anExpressionMovesItsFarthestPartAsFarAsAsked() {
    Displacement motion = Displacement.of(Set.of(FaceMuscle.JAW_DROP), 0.02, Dice.of(1, "test", 0));

    double farthest = 0;
    for (float down : motion.down()) {
      farthest = Math.max(farthest, down);
    }
    assertThat(farthest / Actor.SIDE).isBetween(0.019, 0.021);
  }

  @Test
  @Tag("data")
  void subjectsOfCk48AreEitherLearnedFromOrMeasuredOn() {
    Cast cast = Cast.of(Optional.of(SHARED.resolve("data/ck48/ck48.zip")), Optional.empty());

    assertThat(subjects(cast.heldOut()))
        .hasSizeGreaterThan(30)
        .doesNotContainAnyElementsOf(subjects(cast.training()))
        .doesNotContainAnyElementsOf(subjects(cast.validation()));
    assertThat(
            Stream.concat(cast.training().stream(), cast.heldOut().stream())
                .map(Actor::kind)
                .distinct())
        .containsExactlyInAnyOrder("drawn", "warped", "grown");
  }

  private static Set<String> subjects(List<Actor> actors) {
    return actors.stream().map(Actor::subject).collect(Collectors.toSet());
  }

  private static MadeClip clip(long seed) {
    return ClipMaker.make(
        new DrawnActor(3), 30, 2, 1, ClipMaker.Life.USUAL, Dice.of(seed, "test", 0));
  }
}
