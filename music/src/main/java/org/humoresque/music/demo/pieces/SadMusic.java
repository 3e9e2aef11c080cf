package org.humoresque.music.demo.pieces;

import org.humoresque.music.demo.score.Arrangement;
import org.humoresque.music.demo.score.Arrangement.Setting;
import org.humoresque.music.demo.score.Scale;
import org.humoresque.music.demo.score.Score;
import org.humoresque.music.demo.score.Score.Finish;
import org.humoresque.music.demo.score.Tempo.Shape;
import org.humoresque.music.demo.synth.Mixer.Mastering;

/**
 * Sadness: slow, minor, soft and dark, long bound notes that fall by steps, time that breathes,
 * much room.
 */
final class SadMusic {

  private static final Finish FINISH = new Finish(new Mastering(-22, 2.6, -1, 2), 3.2);

  private SadMusic() {}

  /** Felt piano, late strings. */
  static Score lastTramHome() {
    Arrangement piece =
        new Arrangement(
                new Setting("A", Scale.MINOR, 66, 4, Shape.FREE), "Am Fmaj7 C G  Dm Am E Am", 41)
            .motif('A', "5:1.5 4:.5 3:2")
            .motif('B', "3:1.5 2:.5 1:2")
            .motif('C', "8:1 7:.5 6:.5 5:2")
            .motif('E', "2:1.5 1:.5 #7,:2 | 1:4");
    piece.player(Orchestra.FELT_PIANO, 0.9, 0.1, 0.35).melody("A B A C B e", 4, 0.5, 2);
    piece
        .player(Orchestra.FELT_PIANO, 0.75, -0.1, 0.35)
        .chords("0.1.2.1.", 52, 0.36, 1, 7)
        .chords("0.1.2...", 52, 0.3, 8, 8);
    piece.player(Orchestra.STRINGS, 0.15, -0.2, 0.6).chords("o...", 57, 0.35, 5, 8);
    piece.player(Orchestra.CELLO, 0.2, 0.25, 0.4).bass("r...", 36, 0.4, 3, 8);
    return piece.finish(FINISH);
  }

  /** Vibraphone drops over a pad, and a flute. */
  static Score rainOnTheOrangery() {
    Arrangement piece =
        new Arrangement(
                new Setting("D", Scale.MINOR, 76, 3, Shape.FREE),
                "Dm Bbmaj7 Gm A  Dm Bbmaj7 F C  Gm A Dm Dm",
                43)
            .motif('A', "5:2 6:1 | 5:1 4:1 3:1")
            .motif('B', "4:2 3:1 | 2:3")
            .motif('C', "6:1 5:1 4:1")
            .motif('E', "2:1 3:.5 2:.5 #7,:1 | 1:6");
    piece
        .player(Orchestra.VIBRAPHONE, 0.43, -0.3, 0.5)
        .chords("012321", 62, 0.4, 1, 11)
        .chords("012...", 62, 0.33, 12, 12);
    piece.player(Orchestra.FLUTE, 0.36, 0.2, 0.55).melody("B A B C e", 4, 0.5, 3);
    piece.player(Orchestra.DARK_PAD, 0.3, 0, 0.4).chords("o..", 53, 0.45, 1, 12);
    piece.player(Orchestra.CELLO, 0.16, 0.3, 0.4).bass("r..", 38, 0.4, 5, 12);
    return piece.finish(FINISH);
  }

  /** Strings and a violin alone above them. */
  static Score lettersNeverSent() {
    Arrangement piece =
        new Arrangement(
                new Setting("G", Scale.MINOR, 62, 4, Shape.FREE),
                "Gm,Gm/F Eb,Cm Am7b5,D Gm,Bb Eb,Cm D,D7 Gm",
                47)
            .motif('A', "5:1.5 6:.5 5:1 4:1")
            .motif('B', "4:1 3:.5 2:.5 3:2")
            .motif('C', "8:1.5 7:.5 6:1 5:1")
            .motif('E', "2:1 3:1 2:1 #7,:1 | 1:4");
    piece.player(Orchestra.VIOLIN, 0.26, 0.25, 0.5).touch(1.02).melody("A B A C B e", 4, 0.52, 1);
    piece
        .player(Orchestra.STRINGS, 0.16, -0.2, 0.5)
        .chords("oo", 55, 0.42, 1, 6)
        .chords("o.", 55, 0.36, 7, 7);
    piece
        .player(Orchestra.CELLO, 0.26, 0.1, 0.4)
        .bass("rr", 36, 0.45, 1, 6)
        .bass("r.", 36, 0.4, 7, 7);
    piece.player(Orchestra.HARP, 0.42, -0.4, 0.5).chords("0123.321", 55, 0.3, 4, 6);
    return piece.finish(FINISH);
  }
}
