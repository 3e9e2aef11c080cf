package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpinionsTest {

  @Test
  void votesTellAQuadrantWhereMostFeltAlike() {
    assertThat(Opinions.quadrant(clip(Map.of("calmness", "0.8", "tenderness", "0.4"))))
        .containsExactly(0, 0, 0, 1);
    assertThat(Opinions.quadrant(clip(Map.of("tension", "0.7", "power", "0.2")))[1])
        .isGreaterThan(0.9);
    assertThat(Opinions.quadrant(clip(Map.of()))).isEmpty();
  }

  @Test
  void genresTellWhatEmotifyWouldCallThem() {
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Classical; Vocal"))))
        .containsExactly(1, 0, 0, 0);
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Pop/Rock"))))
        .containsExactly(0, 0.5, 0, 0.5);
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Electronic; Pop/Rock")))).isEmpty();
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Jazz")))).isEmpty();
  }

  private static Clip clip(Map<String, String> columns) {
    return new Clip("x", "", columns, new SoundFile(Path.of("x.mp3"), "", "x.mp3"));
  }
}
