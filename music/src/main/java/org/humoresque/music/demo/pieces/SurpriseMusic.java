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
 * Surprise: what has just become familiar is broken off. Sudden silence and sudden full sound,
 * leaps, keys a third away without warning; bright and mostly major.
 */
final class SurpriseMusic {

  private static final Finish FINISH = new Finish(new Mastering(-16.5, 1.6, -3, 3), 2.4);

  private SurpriseMusic() {}

  /** A music box, the crank, the lid. */
  static Score jackInTheBox() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.MAJOR, 126, 4, Shape.STEADY),
                "C G7 C G7  Ab Bb C C  E B7 E E7  Ab,Bb C",
                97)
            .motif('A', "5:.5 5:.5 8:1 5:1 3:1 | 4:.5 4:.5 2:1 5:2")
            .motif('B', "5:.5 5:.5 8:1 5:1 3:1 | 4:1 -:1 5:1 -:1")
            .motif('C', "b6:.5! b6:.5 8:1! b3':2 | b7:.5! b7:.5 2':1! 4':2 | 5':1! 3':1 8:1 5:1")
            .motif('D', "#5:.5 7:.5 3':1 7:1 #5:1 | #4:.5 #4:.5 7:1 6:1 -:1")
            .motif('E', "3':1 -:1 7:1 -:1 | -:4")
            .motif('F', "b6:1! 8:1! b7:1! 2':1! | 3':.5! 1':.5 1'':1! -:2");
    piece.player(Orchestra.MUSIC_BOX, 0.5, 0.2, 0.35).melody("a b", 5, 0.45, 1);
    piece.player(Orchestra.MUSIC_BOX, 0.5, 0.2, 0.35).melody("d e", 5, 0.42, 9);
    piece
        .player(Orchestra.PIZZICATO, 0.7, -0.2, 0.25)
        .chords("0.2.1.2.", 60, 0.35, 1, 3)
        .chords("x...x...", 60, 0.4, 8, 8)
        .chords("0.2.1.2.", 64, 0.33, 9, 10);
    tutti(piece, 5, 7);
    tutti(piece, 13, 13);
    piece
        .player(Orchestra.BRASS, 0.4, -0.1, 0.3)
        .touch(0.7)
        .melody("c", 4, 0.85, 5)
        .melody("f", 4, 0.95, 13);
    piece
        .player(Orchestra.GLOCKENSPIEL, 0.3, 0.3, 0.4)
        .melody("c", 5, 0.7, 5)
        .melody("f", 5, 0.8, 13);
    piece.player(Orchestra.BRASS, 0.2, 0.2, 0.3).chords("x...x...", 60, 0.95, 14, 14);
    piece.player(Orchestra.TIMPANI, 0.9, 0, 0.3).bass("r...r---", 36, 0.95, 14, 14);
    piece.player(Drum.CRASH, 0.4, 0, 0.3).hits("....X...", 0.8, 14, 14);
    piece.player(Drum.BLOCK, 0.38, 0.5, 0.3).hits("x.x.x.x.x.x.x.x.", 0.3, 4, 4);
    piece.player(Drum.BLOCK, 0.38, -0.5, 0.3).hits("x...x...x.x.xxxx", 0.3, 12, 12);
    return piece.finish(FINISH);
  }

  /** Everything at once, from a clear sky. */
  private static void tutti(Arrangement piece, int from, int to) {
    piece.player(Orchestra.STRINGS, 0.19, 0.3, 0.3).chords("x.xx.xx.", 67, 0.85, from, to);
    piece.player(Orchestra.BRASS, 0.14, -0.3, 0.3).chords("x..x..x.", 58, 0.8, from, to);
    piece.player(Orchestra.DOUBLE_BASS, 0.6, 0, 0.05).bass("r.5.r.5.", 36, 0.85, from, to);
    piece.player(Orchestra.TIMPANI, 0.8, 0.1, 0.3).bass("r...5...", 36, 0.85, from, to);
    piece.player(Drum.KICK, 0.5, 0, 0.05).hits("x...x...", 0.8, from, to);
    piece.player(Drum.SNARE, 0.52, 0, 0.2).hits("..x...xx", 0.7, from, to);
    piece.player(Drum.CRASH, 0.4, 0.2, 0.3).hits("X.......", 0.85, from, from);
  }

  /** Before sunrise, and then all of it. */
  static Score suddenDaylight() {
    Arrangement piece =
        new Arrangement(
                new Setting("F", Scale.LYDIAN, 112, 4, new Shape(0, 0.2, 0, 0, 16)),
                "F F Dm F#dim7  A A Db Db  F Ebsus2 Ab,Bb C F",
                101)
            .motif('A', "1:.5! 1:.25 1:.25 5:1! 8:2!")
            .motif('B', "3:1! 5:.5 6:.5 5:2")
            .motif('C', "5:3 6:1")
            .motif('E', "1:.5! 5:.5! 8:3!");
    piece.player(Orchestra.TREMOLO, 0.2, -0.3, 0.5).chords("o...", 72, 0.5, 1, 4);
    piece.player(Orchestra.FLUTE, 0.3, 0.2, 0.5).melody("C C", 5, 0.4, 2);
    piece
        .player(Orchestra.HARP, 0.45, 0.35, 0.45)
        .chords("0123456543212345", 60, 0.35, 3, 3)
        .chords("0123456.........", 64, 0.5, 4, 4)
        .chords("0123456543210123", 62, 0.55, 5, 8)
        .chords("0.1.2.3.4.3.2.1.", 62, 0.35, 9, 10)
        .chords("0123456543210123", 62, 0.55, 11, 13);
    piece
        .player(Orchestra.BRASS, 0.4, 0, 0.35)
        .touch(0.85)
        .melody("A B A B", 4, 0.85, 5)
        .melody("A B e", 4, 0.92, 11);
    piece.player(Orchestra.CLARINET, 0.24, -0.2, 0.4).melody("C B", 4, 0.45, 9);
    piece
        .player(Orchestra.STRINGS, 0.22, -0.2, 0.35)
        .chords("o...", 67, 0.8, 5, 8)
        .chords("o.o.", 67, 0.85, 11, 13);
    piece.player(Orchestra.GLOCKENSPIEL, 0.48, 0.4, 0.5).chords("3.4.5.4.", 72, 0.6, 5, 8);
    piece.player(Orchestra.TIMPANI, 1.0, 0, 0.3).bass("r...r.rr", 36, 0.85, 5, 8);
    piece.player(Orchestra.TIMPANI, 1.0, 0, 0.3).bass("r.rr", 36, 0.9, 11, 13);
    piece
        .player(Orchestra.CELLO, 0.4, 0.1, 0.2)
        .bass("r...", 36, 0.8, 5, 8)
        .bass("r.r.", 36, 0.85, 11, 13);
    piece.player(Drum.CRASH, 0.45, 0.2, 0.35).hits("X...|....|X...|....", 0.85, 5, 8);
    piece.player(Drum.CRASH, 0.45, -0.2, 0.35).hits("X...|....", 0.85, 11, 13);
    return piece.finish(FINISH);
  }

  /** On tiptoe through the house until a door opens on a dance. */
  static Score wrongDoorRightParty() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.DORIAN, 138, 4, Shape.SWING),
                "Cm Cm Fm G7  E A7 E B7  Cm G7  F Bb F,C7 F",
                103)
            .motif('A', "1:.5 -:.5 3:.5 -:.5 5:.5 -:.5 b5:.5 -:.5 | 4:.5 -:.5 3:.5 -:.5 1:.5 -:1.5")
            .motif('B', "4:.5 -:.5 6:.5 -:.5 8:1 -:1 | #7:.5 -:3.5")
            .motif('P', "#3:.5 5:.5 #6:1! #6:.5 5:.5 #3:1 | #3:.5 #3:.5 5:.5 #6:.5 8:2!")
            .motif('Q', "4:.5! 6:.5 8:1! 2':.5 8:.5 6:1 | 5:.5 4:.5 2:.5 4:.5 5:2")
            .motif('Z', "6:.5 8:.5 #3':1! 5:.5 b7:.5 3':1! | 4':1! -:.5 4':.5 4':1! -:1");
    piece
        .player(Orchestra.PIZZICATO, 1.4, -0.2, 0.35)
        .melody("a b", 4, 0.6, 1)
        .melody("a", 5, 0.55, 9);
    piece
        .player(Drum.BLOCK, 0.62, 0.5, 0.4)
        .hits("....x...", 0.5, 4, 4)
        .hits("......xx", 0.5, 10, 10);
    party(piece, "PP", 5, 8);
    party(piece, "Qz", 11, 14);
    return piece.finish(FINISH);
  }

  private static void party(Arrangement piece, String tune, int from, int to) {
    piece.player(Orchestra.BRASS, 0.4, 0.1, 0.2).touch(0.7).melody(tune, 4, 0.85, from);
    piece.player(Orchestra.PIANO, 0.38, -0.3, 0.15).chords(".x.x.x.x", 62, 0.7, from, to);
    piece.player(Orchestra.CLARINET, 0.2, 0.35, 0.2).chords("12321232", 70, 0.6, from, to);
    piece.player(Orchestra.DOUBLE_BASS, 0.7, 0, 0.03).bass("r.3.5.a.", 31, 0.85, from, to);
    piece.player(Drum.KICK, 0.5, 0, 0.03).hits("x...x...", 0.75, from, to);
    piece.player(Drum.SNARE, 0.52, 0.1, 0.15).hits("..x...xo", 0.7, from, to);
    piece.player(Drum.OPEN_HAT, 0.32, 0.4, 0.1).hits("x.xxx.xx", 0.6, from, to);
    piece.player(Drum.CRASH, 0.4, -0.2, 0.25).hits("X.......", 0.85, from, from);
  }
}
