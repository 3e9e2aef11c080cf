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
 * Disgust, of which research says least: rather slow, low and nasal, sagging by semitones, sour in
 * tune, lopsided; the sound of a wrinkled nose, and meant with a grin.
 */
final class DisgustMusic {

  private static final Finish FINISH = new Finish(new Mastering(-18.5, 0.9, -3, 2), 1.6);

  private DisgustMusic() {}

  /** A rag for an untuned piano and a duck. */
  static Score sourMilkRag() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.MAJOR, 102, 4, Shape.SWING),
                "C C Cdim7 Db7  C Ebdim7 Db7 G7  C Db7 C",
                79)
            .motif('A', "5:1 #4:.5 4:.5 3:1 b3:1 | 2:.5 b2:.5 1:1 b7,:1 6,:1")
            .motif('B', "1:.5 b2:.5 2:.5 b3:.5 3:1 -:1 | b3:1 2:.5 b2:.5 1:2")
            .motif('E', "b6:1 5:.5 #4:.5 4:.5 3:.5 b3:1 | 2:.5 b2:.5 1:1 -:2");
    piece
        .player(Orchestra.SOUR_PIANO, 0.5, -0.25, 0.15)
        .chords("..x...x.", 57, 0.6, 1, 10)
        .chords("x...x...", 57, 0.6, 11, 11);
    piece
        .player(Orchestra.TOAD, 0.42, 0.15, 0.08)
        .bass("r...5...", 36, 0.65, 1, 10)
        .bass("r...----", 36, 0.7, 11, 11);
    piece.player(Orchestra.DUCK, 0.34, 0.25, 0.2).touch(0.85).melody("a b a e", 4, 0.65, 2);
    piece.player(Orchestra.DUCK, 0.34, 0.25, 0.2).touch(0.85).melody("e", 4, 0.7, 10);
    piece.player(Drum.BLOCK, 0.4, -0.5, 0.15).hits("x..xx.x.|x.x..x..", 0.5, 2, 10);
    piece.player(Drum.BUBBLE, 0.52, 0.4, 0.15).hits("......x.|....x...|.......x", 0.6, 3, 11);
    return piece.finish(FINISH);
  }

  /** A slow groove that somebody is sinking in. */
  static Score swampGas() {
    Arrangement piece =
        new Arrangement(
                new Setting("E", Scale.PHRYGIAN, 76, 4, new Shape(0.1, 0.15, 0, 0.03, 8)),
                "E5 E5 F5 E5  E5 F5 Bbtritone E5",
                83)
            .motif('A', "1:1.5 2:.5 1:1 -:1 | b5,:1 4,:1 -:2")
            .motif('B', "3:.5 2:.5 1:1 b1:1 -:1 | 6,:1.5 5,:.5 b5,:2");
    piece
        .player(Orchestra.GROWL, 0.16, 0, 0.05)
        .bass("r..r..a.r..5-.r.", 28, 0.7, 1, 7)
        .bass("r.......", 28, 0.6, 8, 8);
    piece.player(Orchestra.TOAD, 0.42, -0.3, 0.35).melody("a b b", 3, 0.7, 2);
    piece.player(Orchestra.DUCK, 0.32, 0.4, 0.4).melody("b a", 4, 0.55, 4);
    piece.player(Orchestra.SOUR_STRINGS, 0.14, 0.2, 0.35).chords("o...", 52, 0.5, 1, 8);
    piece.player(Drum.KICK, 0.45, 0, 0.05).hits("x.........x..x..", 0.65, 1, 7);
    piece.player(Drum.BRUSH, 1, 0.1, 0.2).hits("....x.......x..o", 0.7, 1, 7);
    piece.player(Drum.BUBBLE, 0.5, 0.5, 0.3).hits("..x....x......x.|.....x..x.......", 0.6, 1, 8);
    piece.player(Drum.BUBBLE, 0.4, -0.5, 0.3).hits("......x.....x...|x........x.x....", 0.5, 2, 8);
    return piece.finish(FINISH);
  }

  /** A waltz after too much cream. */
  static Score curdled() {
    Arrangement piece =
        new Arrangement(
                new Setting("F", Scale.WHOLE_TONE, 98, 3, new Shape(0, 0.2, -0.08, 0.06, 6)),
                "Faug Faug Ebaug Faug  Gaug F#aug Faug Eaug  Faug Ebaug F#aug Faug Faug",
                89)
            .motif('A', "6:1.5 5:.5 4:1 | 3:1 2:1 1:1")
            .motif('B', "1:1 3:1 2:1 | 5:2 -:1")
            .motif('E', "4:1 b4:1 3:1 | b3:1 2:1 b2:1 | 1:3");
    piece
        .player(Orchestra.SOUR_PIANO, 0.42, -0.3, 0.25)
        .chords(".xx", 57, 0.5, 1, 12)
        .chords("x..", 57, 0.55, 13, 13);
    piece.player(Orchestra.SOUR_STRINGS, 0.2, 0.25, 0.35).chords("o..", 60, 0.5, 3, 13);
    piece.player(Orchestra.TOAD, 0.34, 0, 0.15).bass("r--", 36, 0.65, 1, 13);
    piece
        .player(Orchestra.SLIDING_CLARINET, 0.34, 0.2, 0.4)
        .touch(1.05)
        .melody("a b a b e", 4, 0.6, 3);
    piece.player(Drum.BUBBLE, 0.4, 0.5, 0.2).hits("..x|...|.x.|...", 0.5, 4, 12);
    return piece.finish(FINISH);
  }
}
