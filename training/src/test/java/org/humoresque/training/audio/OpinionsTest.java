package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpinionsTest {

  @Test
  void votesTellAQuadrantWhereMostFeltAlike() {
    assertThat(Opinions.quadrant(clip(Map.of("calmness", "0.8", "tenderness", "0.4"))))
        .containsExactly(false, false, false, true);
    assertThat(Opinions.quadrant(clip(Map.of("tension", "0.7", "power", "0.2"))))
        .containsExactly(false, true, false, false);
    assertThat(Opinions.quadrant(clip(Map.of()))).containsOnly(false);
  }

  @Test
  void genresTellWhatEmotifyWouldCallThem() {
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Classical; Vocal"))))
        .containsExactly(true, false, false, false);
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Pop/Rock"))))
        .containsExactly(false, true, false, true);
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Electronic; Pop/Rock"))))
        .containsOnly(false);
    assertThat(Opinions.genre(clip(Map.of("genresstr", "Jazz")))).containsOnly(false);
  }

  private static Clip clip(Map<String, String> columns) {
    return new Clip("x", "", columns, new SoundFile(Path.of("x.mp3"), "", "x.mp3"));
  }
}
