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
 * Fear: mostly soft with sudden outbursts, trembling, dissonant and without a key to rest in,
 * extremes of register, broken rhythm and a tempo that is not to be trusted.
 */
final class FearMusic {

  private static final Finish FINISH = new Finish(new Mastering(-20.5, 3.2, -3, 4), 3.0);

  private FearMusic() {}

  /** Trembling strings, a heart, and steps that stop when yours do. */
  static Score footstepsBehindTheWall() {
    Arrangement piece =
        new Arrangement(
                new Setting("C", Scale.OCTATONIC, 72, 4, new Shape(0, 0.2, 0.1, 0.08, 12)),
                "Ccluster Ccluster Bcluster Ccluster  Ccluster Dbcluster Bcluster Ccluster",
                67)
            .motif('A', "5:2.5 4:1.5 | -:4")
            .motif('B', "7:2 8:1.5 7:.5 | -:4")
            .motif('C', "8:1 7:1 6:2");
    piece.player(Orchestra.TREMOLO, 0.17, -0.3, 0.6).chords("o...", 74, 0.35, 1, 8);
    piece.player(Orchestra.DARK_PAD, 0.2, 0, 0.4).chords("o...", 43, 0.5, 1, 8);
    piece.player(Drum.HEART, 0.6, 0, 0.1).hits("x..o............", 0.75, 1, 8);
    piece
        .player(Orchestra.PIZZICATO, 0.96, 0.45, 0.5)
        .bass("-...r...5...-...|r...-.......r.r.|..r...5...r...-.", 36, 0.5, 2, 7);
    piece.player(Drum.BLOCK, 0.36, 0.6, 0.8).hits("....x.......|x.......x...", 0.4, 2, 6);
    piece.player(Orchestra.THEREMIN, 0.2, 0.2, 0.7).melody("a b a c", 4, 0.45, 2);
    piece.player(Orchestra.TREMOLO, 0.5, 0.2, 0.6).chords("........o.......", 79, 0.95, 6, 6);
    piece.player(Orchestra.BRASS, 0.54, 0, 0.6).chords("........x.......", 52, 0.95, 6, 6);
    piece.player(Orchestra.TIMPANI, 1.8, 0, 0.5).bass("........r.......", 36, 0.95, 6, 6);
    return piece.finish(FINISH);
  }

  /** A music box that winds itself up, and something heavy that moves. */
  static Score somethingInTheAttic() {
    Arrangement piece =
        new Arrangement(
                new Setting("A", Scale.HARMONIC_MINOR, 92, 3, new Shape(0, 0.35, -0.15, 0.06, 9)),
                "Am Am Bbcluster Am  Am Fm Am Ebcluster  Am Bbcluster Am Am",
                71)
            .motif('A', "5:1 8:1 7:1 | 5:1 b5:1 3:1")
            .motif('B', "6:1 5:1 b5:1 | 3:2 -:1")
            .motif('C', "8:1 b2':1 8:1 | 7:2 -:1")
            .motif('G', "5:3 | -:3");
    piece.player(Orchestra.MUSIC_BOX, 0.9, 0.25, 0.7).melody("a b a c a b", 5, 0.5, 1);
    piece.player(Orchestra.DARK_PAD, 0.2, -0.1, 0.5).chords("o..", 40, 0.6, 1, 12);
    piece.player(Orchestra.TOAD, 0.32, -0.5, 0.9).melody("g - - g - g", 1, 0.6, 3);
    piece.player(Orchestra.TREMOLO, 0.16, -0.2, 0.8).chords("o..", 81, 0.4, 3, 11);
    piece.player(Orchestra.CLANG, 0.6, 0.6, 1).hits("...|..x|...|...|x..", 0.35, 2, 11);
    piece.player(Orchestra.TIMPANI, 0.4, 0, 0.6).bass("r..|---|r.r|---", 33, 0.4, 4, 12);
    piece.player(Orchestra.STRINGS, 0.45, 0.2, 0.7).chords("x..", 76, 0.9, 8, 8);
    return piece.finish(FINISH);
  }

  /** Two notes a semitone apart that come nearer and nearer. */
  static Score noLampLit() {
    Arrangement piece =
        new Arrangement(
                new Setting("E", Scale.OCTATONIC, 92, 4, new Shape(0, 0, 0.55, 0.03, 16)),
                "Ecluster Ecluster Ecluster Fcluster  Ecluster Gdim7 Fcluster Ecluster"
                    + " Bbcluster Gdim7 Fcluster Ecluster",
                73)
            .motif('A', "1:.5! 2:.5 1:.5 2:.5 1:.5! 2:.5 1:.5 2:.5")
            .motif('B', "1:.5! 2:.5 1:.5 2:.5 3:.5! 2:.5 4:.5 3:.5")
            .motif('T', "5:3 4:1 | 6:2 5:2")
            .motif('U', "8:2 7:1 8:1 | 9:4");
    piece
        .player(Orchestra.CELLO, 0.8, -0.2, 0.3)
        .touch(0.45)
        .melody("a - a a", 2, 0.25, 1)
        .melody("b a b b", 2, 0.5, 5)
        .melody("b b b", 2, 0.95, 9);
    piece.player(Orchestra.TREMOLO, 0.16, 0.3, 0.6).chords("o...", 72, 0.4, 3, 8);
    piece.player(Orchestra.TREMOLO, 0.5, 0.3, 0.6).chords("o...", 79, 0.7, 9, 11);
    piece
        .player(Orchestra.THEREMIN, 0.22, 0.1, 0.7)
        .melody("t u", 4, 0.5, 5)
        .melody("u", 5, 0.7, 9);
    piece.player(Orchestra.DARK_PAD, 0.22, 0, 0.4).chords("o...", 40, 0.6, 1, 11);
    piece
        .player(Drum.HEART, 0.5, 0, 0.1)
        .hits("x..o............", 0.6, 1, 6)
        .hits("x..o....x..o....", 0.85, 7, 11)
        .hits("x..o............", 0.5, 12, 12);
    piece.player(Orchestra.TIMPANI, 0.9, 0, 0.4).bass("r...r...|r.r.r.rr", 40, 0.6, 8, 11);
    piece.player(Orchestra.STRINGS, 0.48, 0, 0.8).chords("x.......", 76, 0.95, 12, 12);
    return piece.finish(FINISH);
  }
}
