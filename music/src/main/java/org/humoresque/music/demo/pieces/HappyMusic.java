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
 * Happiness: fast, major, high and bright, short light notes, simple consonant chords, a steady
 * dancing rhythm, fairly loud.
 */
final class HappyMusic {

  private static final Finish FINISH = new Finish(new Mastering(-17.5, 1.1, -3, 3), 1.8);

  private HappyMusic() {}

  /** Ukulele and glockenspiel. */
  static Score marmaladeMorning() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.MAJOR, 132, 4, Shape.STEADY),
                "C C  C G Am F  C G F G  Am F C G  F,G C",
                11)
            .motif('A', "5:1 3:.5 5:.5 6:1 5:1 | 3:1 2:.5 1:.5 2:2")
            .motif('B', "6:.5 6:.5 5:.5 3:.5 5:1 6:1 | 8:1.5 7:.5 5:2")
            .motif('C', "8:.5 7:.5 6:.5 7:.5 8:1 6:1 | 6:.5 5:.5 4:.5 5:.5 6:2")
            .motif('E', "4:.5 4:.5 6:1 5:.5 5:.5 7:1 | 8:1! -:1 8:1! -:1");
    piece
        .player(Orchestra.UKULELE, 0.47, -0.3, 0.15)
        .chords("D.DU.UDU", 65, 0.6, 1, 15)
        .chords("D...D...", 65, 0.7, 16, 16);
    piece.player(Orchestra.GLOCKENSPIEL, 0.83, 0.25, 0.4).melody("A B A B C A e", 5, 0.6, 3);
    piece.player(Orchestra.WHISTLE, 0.24, 0.1, 0.35).touch(0.8).melody("C A e", 5, 0.55, 11);
    piece
        .player(Orchestra.FINGER_BASS, 0.38, 0, 0.02)
        .bass("r...5...", 36, 0.7, 3, 15)
        .bass("r.--r.--", 36, 0.75, 16, 16);
    piece
        .player(Drum.KICK, 0.4, 0, 0.03)
        .hits("x...x...", 0.7, 3, 15)
        .hits("x...x...", 0.8, 16, 16);
    piece.player(Drum.SHAKER, 0.88, 0.5, 0.08).hits("xoxoxoxo", 0.6, 1, 15);
    piece.player(Drum.CLAP, 1, -0.1, 0.25).hits("..x...x.", 0.6, 7, 15);
    piece.player(Drum.SNARE, 0.2, 0.05, 0.15).hits("....xxXX", 0.5, 10, 10);
    return piece.finish(FINISH);
  }

  /** Off-beat electric piano, marimba and a walking bass. */
  static Score skippingStones() {
    Arrangement piece =
        new Arrangement(
                new Setting("G", Scale.MAJOR, 152, 4, Shape.SWING),
                "G E7 A7 D7  G E7 A7 D7  C C#dim7 G/D E7  A7 D7 G G",
                23)
            .motif('A', "3:.5 5:.5 -:.5 5:.5 6:.5 5:.5 3:1 | b3:.5 3:.5 5:1 3:1 1:1")
            .motif('B', "8:.5 7:.5 6:1 5:.5 6:.5 7:1 | 6:.5 5:.5 3:.5 2:.5 1:2")
            .motif('C', "5:1 -:.5 5:.5 6:1 8:1 | 7:.5 6:.5 5:.5 6:.5 3:2")
            .motif('E', "3:.5 5:.5 -:.5 5:.5 6:.5 5:.5 3:1 | 1:1 5,:1 1:1! -:1");
    piece
        .player(Orchestra.ELECTRIC_PIANO, 0.27, -0.3, 0.15)
        .chords(".x.x.x.x", 62, 0.55, 1, 15)
        .chords("x...x...", 62, 0.65, 16, 16);
    piece.player(Orchestra.MARIMBA, 0.9, 0.3, 0.25).melody("A B A B C A B e", 4, 0.75, 1);
    piece.player(Orchestra.CLARINET, 0.38, 0.05, 0.25).touch(0.7).melody("C A B e", 5, 0.55, 9);
    piece
        .player(Orchestra.DOUBLE_BASS, 0.45, 0, 0.03)
        .bass("r.3.5.a.", 31, 0.75, 1, 15)
        .bass("r.5.r.--", 31, 0.8, 16, 16);
    piece.player(Drum.KICK, 0.35, 0, 0.03).hits("x...x...", 0.6, 1, 16);
    piece.player(Drum.BRUSH, 1, 0.1, 0.15).hits("..x...x.", 0.7, 1, 15);
    piece.player(Drum.HAT, 0.72, 0.4, 0.08).hits("x.xxx.xx", 0.5, 1, 15);
    piece.player(Drum.BLOCK, 0.36, -0.5, 0.2).hits("x..x..x.", 0.5, 5, 15);
    return piece.finish(FINISH);
  }

  /** A jig for whistle, fiddle and guitar. */
  static Score kitesOverTheHarbour() {
    Arrangement piece =
        new Arrangement(
                new Setting("D", Scale.MAJOR, 330, 6, Shape.STEADY),
                "D D G D  D D G A  D D G D  G D A D  Bm G D A  Bm G A D",
                37)
            .motif('A', "1:2 3:1 5:2 3:1 | 5:1 6:1 5:1 3:3")
            .motif('B', "6:2 5:1 4:1 3:1 2:1 | 3:2 1:1 2:3")
            .motif('C', "8:2 7:1 6:2 5:1 | 4:1 5:1 6:1 5:3")
            .motif('E', "2:1 3:1 4:1 7,:1 2:1 4:1 | 1:3! 1:3!");
    piece
        .player(Orchestra.WHISTLE, 0.36, 0.15, 0.4)
        .touch(0.85)
        .melody("A B A B A B C B C A C e", 5, 0.65, 1);
    piece.player(Orchestra.VIOLIN, 0.37, -0.3, 0.4).touch(0.75).melody("C B C A C e", 4, 0.6, 13);
    piece
        .player(Orchestra.GUITAR, 0.37, 0.3, 0.15)
        .chords("021321", 57, 0.6, 1, 12)
        .chords("D.UD.U", 57, 0.55, 13, 23)
        .chords("D..D..", 57, 0.6, 24, 24);
    piece
        .player(Orchestra.DOUBLE_BASS, 0.6, 0, 0.03)
        .bass("r..5..", 38, 0.65, 5, 23)
        .bass("r..r..", 38, 0.7, 24, 24);
    piece.player(Drum.TOM, 0.4, -0.15, 0.15).hits("X.oxoo", 0.5, 5, 23).hits("X..X..", 0.6, 24, 24);
    piece.player(Drum.SHAKER, 0.6, 0.5, 0.1).hits("xoxxox", 0.5, 13, 23);
    return piece.finish(FINISH);
  }
}
