package org.humoresque.music.demo.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.humoresque.music.demo.score.Arrangement.Setting;
import org.humoresque.music.demo.score.Tempo.Shape;
import org.humoresque.music.demo.synth.Drum;
import org.humoresque.music.demo.synth.Mixer.Mastering;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final Score.Finish FINISH = new Score.Finish(new Mastering(-20, 1, 0, 0), 2);
  private static final Setting C_MAJOR = new Setting("C", Scale.MAJOR, 120, 4, Shape.STEADY);

  @Test
  void chordNamesAreRead() {
    assertThat(Chord.parse("C")).isEqualTo(new Chord(0, List.of(0, 4, 7), 0));
    assertThat(Chord.parse("F#m7")).isEqualTo(new Chord(6, List.of(0, 3, 7, 10), 6));
    assertThat(Chord.parse("Bbmaj7/D")).isEqualTo(new Chord(10, List.of(0, 4, 7, 11), 2));
    assertThatThrownBy(() -> Chord.parse("Cwrong")).hasMessage("there is no chord 'Cwrong'");
    assertThatThrownBy(() -> Chord.parse("H")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void voicesMoveLittleFromChordToChord() {
    List<Integer> c = Chord.parse("C").voicing(60, List.of());
    List<Integer> f = Chord.parse("F").voicing(60, c);
    for (int voice = 0; voice < 3; voice++) {
      assertThat(Math.abs(f.get(voice) - c.get(voice))).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void motifIsReadWithOctavesAlterationsRestsAndAccents() {
    Motif motif = Motif.parse("1:1 #4':.5 7,:1.5 -:1 5:2!", Scale.MAJOR);
    assertThat(motif.beats()).isEqualTo(6);
    Key key = new Key(0, Scale.MAJOR);
    Fitting fitting = new Fitting(key, new Harmony("C", 4), 4, 4);
    assertThat(motif.steps().stream().filter(step -> !step.isRest()).map(fitting::pitch))
        .containsExactly(60, 78, 59, 67);
    assertThat(motif.steps().get(4).isAccented()).isTrue();
    assertThatThrownBy(() -> Motif.parse("1:1 x:2", Scale.MAJOR)).hasMessageContaining("'x:2'");
  }

  @Test
  void ornamentKeepsTheLength() {
    Motif motif = Motif.parse("1:2 3:1 5:1", Scale.MAJOR);
    Motif ornamented = motif.ornamented(new Random(1));
    assertThat(ornamented.beats()).isEqualTo(motif.beats());
    assertThat(ornamented.steps()).hasSize(4);
  }

  @Test
  void motifMovesToTheChordItMeets() {
    Fitting fitting = new Fitting(new Key(0, Scale.MAJOR), new Harmony("C G", 4), 4, 4);
    Motif triad = Motif.parse("1:2 3:1 5:1", Scale.MAJOR);
    assertThat(fitting.fit(triad, 0, 60)).isEqualTo(triad);
    assertThat(fitting.fit(triad, 4, 67).steps().stream().map(fitting::pitch))
        .allMatch(Chord.parse("G")::contains);
  }

  @Test
  void swingDelaysTheOffBeatAndKeepsTheBeat() {
    Tempo even = new Tempo(60, 16, new Shape(0, 0, 0, 0, 16));
    Tempo swung = new Tempo(60, 16, new Shape(0.16, 0, 0, 0, 16));
    assertThat(even.seconds(3.5)).isCloseTo(3.5, within(1e-9));
    assertThat(swung.seconds(3.5)).isCloseTo(3.66, within(1e-9));
    assertThat(swung.seconds(4)).isCloseTo(4, within(1e-9));
  }

  @Test
  void closingSlowsOnlyTheEnd() {
    Tempo tempo = new Tempo(120, 32, Shape.FREE);
    assertThat(tempo.seconds(32) - tempo.seconds(30))
        .isGreaterThan(1.15 * (tempo.seconds(2) - tempo.seconds(0)));
  }

  @Test
  void patternsFallOnTheirBeatsBarByBar() {
    Arrangement piece = new Arrangement(C_MAJOR, "C C C", 1);
    piece.player(Drum.KICK, 1, 0, 0).hits("x.x.|...x", 0.5, 1, 3);
    List<Note> notes = piece.finish(FINISH).parts().get(0).notes();
    assertThat(notes.stream().map(Note::beat)).containsExactly(0.0, 2.0, 7.0, 8.0, 10.0);
  }

  @Test
  void bassPlaysRootFifthAndApproach() {
    Arrangement piece = new Arrangement(C_MAJOR, "C F", 1);
    piece.player(Drum.KICK, 1, 0, 0).bass("r.5a", 36, 0.5, 1, 2);
    assertThat(piece.finish(FINISH).parts().get(0).notes().stream().map(Note::pitch))
        .containsExactly(36, 43, 40, 41, 36, 40);
  }

  @Test
  void unknownMotifIsNamed() {
    Arrangement piece = new Arrangement(C_MAJOR, "C", 1);
    assertThatThrownBy(() -> piece.player(Drum.KICK, 1, 0, 0).melody("Q", 4, 0.5, 1))
        .hasMessage("there is no motif 'Q'");
  }

  @Test
  void sameSeedWritesTheSameScore() {
    assertThat(melody(7)).isEqualTo(melody(7));
  }

  private static List<Note> melody(long seed) {
    Arrangement piece = new Arrangement(C_MAJOR, "C G Am F", seed).motif('A', "5:1 3:1 2:1 1:1");
    piece.player(Drum.KICK, 1, 0, 0).melody("A A A A", 4, 0.5, 1);
    return piece.finish(FINISH).parts().get(0).notes();
  }
}
