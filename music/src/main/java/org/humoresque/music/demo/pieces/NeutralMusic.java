package org.humoresque.music.demo.pieces;

import org.humoresque.music.demo.score.Arrangement;
import org.humoresque.music.demo.score.Arrangement.Setting;
import org.humoresque.music.demo.score.Scale;
import org.humoresque.music.demo.score.Score;
import org.humoresque.music.demo.score.Score.Finish;
import org.humoresque.music.demo.score.Tempo.Shape;
import org.humoresque.music.demo.synth.Drum;
import org.humoresque.music.demo.synth.Mixer.Mastering;

/**
 * Nothing in particular: a walking tempo, modes between major and minor and chords without a third,
 * middle register, even touch, even loudness, no climax.
 */
final class NeutralMusic {

  private static final Finish FINISH = new Finish(new Mastering(-20.5, 1.6, -2, 3), 2.6);

  private NeutralMusic() {}

  /** Electric piano and vibraphone, going nowhere and glad of it. */
  static Score evenKeel() {
    Arrangement piece =
        new Arrangement(
                new Setting("D", Scale.DORIAN, 94, 4, Shape.STEADY),
                "Dm7 G Dm7 G  Dm7 G Fmaj7 G  Dm7 Dm7",
                107)
            .motif('A', "5:1.5 4:.5 5:1 7:1 | 6:2 -:2")
            .motif('B', "4:1 5:.5 4:.5 2:2 | 3:1 1:1 -:2")
            .motif('E', "5:1 4:1 2:1 3:1 | 1:4");
    piece
        .player(Orchestra.ELECTRIC_PIANO, 0.3, -0.15, 0.2)
        .chords("o..x..o.", 60, 0.45, 1, 9)
        .chords("o.......", 60, 0.42, 10, 10);
    piece.player(Orchestra.VIBRAPHONE, 0.68, 0.3, 0.35).melody("A B A e", 4, 0.45, 3);
    piece
        .player(Orchestra.FINGER_BASS, 0.36, 0, 0.03)
        .bass("r..r.5..", 38, 0.55, 1, 9)
        .bass("r.......", 38, 0.5, 10, 10);
    piece.player(Drum.KICK, 0.4, 0, 0.03).hits("x....x..", 0.5, 1, 9);
    piece.player(Drum.BRUSH, 1.05, 0.1, 0.15).hits("..x...x.", 0.5, 1, 9);
    piece.player(Drum.SHAKER, 0.75, -0.5, 0.1).hits("xoxoxoxo", 0.45, 3, 9);
    return piece.finish(FINISH);
  }

  /** A guitar that thinks of something else. */
  static Score tuesdayHalfPastTwo() {
    Arrangement piece =
        new Arrangement(
                new Setting("G", Scale.MIXOLYDIAN, 92, 4, Shape.STEADY),
                "Gsus2 Cadd9 Gsus2 Cadd9  Em7 Cadd9 Gsus2 Dsus4  Cadd9 Gsus2",
                109)
            .motif('A', "5:2 4:1 2:1 | 3:3 -:1")
            .motif('B', "3:1.5 2:.5 1:2 | 2:3 -:1")
            .motif('E', "2:1 3:1 5,:2 | 1:4");
    piece
        .player(Orchestra.GUITAR, 0.7, -0.2, 0.25)
        .chords("02132313", 57, 0.5, 1, 9)
        .chords("0213....", 57, 0.42, 10, 10);
    piece.player(Orchestra.CLARINET, 0.41, 0.25, 0.35).melody("A B A e", 4, 0.42, 3);
    piece
        .player(Orchestra.DOUBLE_BASS, 0.55, 0, 0.05)
        .bass("r...5...", 31, 0.5, 3, 9)
        .bass("r.......", 31, 0.45, 10, 10);
    piece.player(Drum.BRUSH, 0.7, 0.2, 0.15).hits("..x...x.", 0.4, 3, 9);
    return piece.finish(FINISH);
  }

  /** Marimba going round over a wide pad. */
  static Score slowWindmills() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.MIXOLYDIAN, 82, 4, Shape.STEADY),
                "Csus2 Csus2 Fadd9 Fadd9  Csus2 Csus2 Gsus4 Fadd9 Csus2",
                113)
            .motif('A', "5:3 4:1 | 2:4")
            .motif('B', "1:2 2:2 | 5,:4")
            .motif('E', "4:2 2:2 | 1:4");
    piece
        .player(Orchestra.MARIMBA, 0.55, 0.25, 0.35)
        .chords("0.1.2.1.3.1.2.1.", 62, 0.42, 1, 8)
        .chords("0.1.2.1.........", 62, 0.36, 9, 9);
    piece.player(Orchestra.PAD, 0.2, 0, 0.4).chords("o...", 60, 0.45, 1, 9);
    piece
        .player(Orchestra.FLUTE, 0.29, -0.25, 0.45)
        .melody("A B", 5, 0.42, 3)
        .melody("e", 5, 0.4, 8);
    piece.player(Orchestra.FINGER_BASS, 0.4, 0, 0.05).bass("r...", 36, 0.45, 3, 9);
    return piece.finish(FINISH);
  }
}
