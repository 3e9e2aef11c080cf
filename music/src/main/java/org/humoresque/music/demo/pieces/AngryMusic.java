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
 * Anger: fast and loud, minor with lowered seconds and tritones, hard attacks, rough and bright
 * timbre, dense driving rhythm, no slowing at the end.
 */
final class AngryMusic {

  private static final Finish FINISH = new Finish(new Mastering(-14, 0.8, -5, 5), 1.2);
  private static final Shape DRIVEN = new Shape(0, 0, 0.03, 0, 16);

  private AngryMusic() {}

  /** Machines: a galloping guitar, iron, a hard kick. */
  static Score rustAndThunder() {
    Arrangement piece =
        new Arrangement(
                new Setting("E", Scale.PHRYGIAN, 150, 4, DRIVEN),
                "E5 E5 F5 E5  E5 E5 G5 F5  E5 E5 F5 E5  G5 F5 E5 E5",
                53)
            .motif('A', "1:.5! 2:.5 1:1 5:.5 4:.5 2:1! | 1:.5 1:.5 2:1! 1:2")
            .motif('B', "5:.5! 5:.5 6:1 5:.5 4:.5 2:1 | 4:.5 2:.5 1:1 2:1! 1:1!");
    piece
        .player(Orchestra.ROAR, 0.95, 0, 0.06)
        .bass("r.rr r.rr r.rr r.rr|r.rr r.rr a.rr r.a.", 40, 0.85, 1, 15)
        .bass("r...r...r.------", 40, 0.95, 16, 16);
    piece.player(Orchestra.GROWL, 0.18, 0, 0.02).bass("r.rr r.rr r.rr r.rr", 28, 0.8, 1, 15);
    piece.player(Orchestra.LEAD, 0.5, 0.15, 0.25).touch(0.9).melody("a b a b a b", 4, 0.8, 5);
    piece.player(Drum.HARD_KICK, 0.5, 0, 0.02).hits("x...x...x...x.xx", 0.85, 1, 15);
    piece.player(Drum.SNARE, 0.6, 0.05, 0.15).hits("....X.......X..x", 0.8, 1, 15);
    piece.player(Drum.HAT, 0.48, -0.4, 0.05).hits("xxxxxxxxxxxxxxxx", 0.55, 1, 15);
    piece.player(Orchestra.CLANG, 0.88, -0.5, 0.3).hits("..x....x..x..x..", 0.6, 5, 15);
    piece.player(Drum.CRASH, 0.4, 0.4, 0.2).hits("X...|....|....|....", 0.7, 1, 15);
    piece.player(Drum.HARD_KICK, 0.8, 0, 0.05).hits("X...X...X.......", 0.9, 16, 16);
    piece.player(Drum.CRASH, 0.5, -0.3, 0.3).hits("........X.......", 0.8, 16, 16);
    return piece.finish(FINISH);
  }

  /** Two minutes of shouting, cut to half a minute. */
  static Score slammedDoor() {
    Arrangement piece =
        new Arrangement(
                new Setting("A", Scale.MINOR, 184, 4, DRIVEN),
                "A5 A5 C5 D5  A5 A5 F5 G5  A5 A5 C5 D5  F5 G5 A5 A5  D5 F5 E5 A5",
                59)
            .motif('A', "5:.5! 5:.5 5:.5 b5:.5! 4:.5 3:.5 1:1")
            .motif('B', "8:.5! 8:.5 7:.5 5:.5 7:1! 5:1")
            .motif('C', "3:.5! 3:.5 4:.5 5:.5! -:.5 5:.5 b5:.5 4:.5");
    piece
        .player(Orchestra.CRUNCH, 0.65, 0, 0.06)
        .bass("rrrrrrrr", 40, 0.8, 1, 8)
        .bass("r..r..r.", 40, 0.9, 9, 19)
        .bass("r--r----", 40, 1, 20, 20);
    piece.player(Orchestra.FINGER_BASS, 0.3, 0, 0.02).bass("rrrrrrrr", 28, 0.85, 1, 19);
    piece
        .player(Orchestra.LEAD, 0.88, -0.15, 0.2)
        .touch(0.6)
        .melody("A A C A  A A B A  B B C A  B A a", 4, 0.85, 5);
    piece.player(Drum.HARD_KICK, 0.42, 0, 0.02).hits("x...x.x.x...x.x.", 0.8, 1, 19);
    piece.player(Drum.SNARE, 0.6, 0.05, 0.12).hits("..X...X...X...X.", 0.75, 1, 19);
    piece.player(Drum.OPEN_HAT, 0.39, 0.4, 0.05).hits("x.x.x.x.", 0.6, 1, 19);
    piece.player(Drum.CRASH, 0.4, -0.4, 0.2).hits("X...|....|....|....", 0.7, 1, 19);
    piece.player(Drum.SNARE, 0.7, 0, 0.2).hits("X..X....", 0.9, 20, 20);
    piece.player(Drum.HARD_KICK, 0.7, 0, 0.1).hits("X..X....", 0.9, 20, 20);
    return piece.finish(FINISH);
  }

  /** Brass clusters and low strings that march over everything. */
  static Score redLedger() {
    Arrangement piece =
        new Arrangement(
                new Setting("D", Scale.PHRYGIAN, 138, 4, DRIVEN),
                "Dcluster Dcluster Abtritone Dcluster  Dcluster Ebcluster Abtritone Dcluster"
                    + " Fm Ebcluster Abtritone Dcluster  Ebcluster Dcluster",
                61)
            .motif('A', "1:.5! 1:.5 2:.5 1:.5 5:1! 4:1")
            .motif('B', "8:.75! 7:.75 5:.5 4:1 2:1!")
            .motif('C', "4:.5! 2:.5 1:.5 2:.5 b5:2!");
    piece
        .player(Orchestra.CELLO, 0.5, -0.25, 0.15)
        .bass("rrrrrrrr", 38, 0.85, 1, 13)
        .bass("r-r-r---", 38, 0.95, 14, 14);
    piece.player(Orchestra.ROAR, 0.6, 0, 0.06).bass("r-rr--r-", 38, 0.85, 1, 13);
    piece
        .player(Orchestra.BRASS, 0.32, 0.3, 0.25)
        .chords("x..x..x...x.x...", 57, 0.8, 5, 13)
        .chords("x...x...x.......", 57, 0.95, 14, 14);
    piece
        .player(Orchestra.BRASS, 0.55, -0.1, 0.3)
        .touch(0.7)
        .melody("a b a c  a b c b  a c b", 3, 0.9, 3);
    piece.player(Orchestra.TIMPANI, 0.6, 0.1, 0.3).bass("r...r.rr|r..rr.r5", 38, 0.9, 1, 13);
    piece.player(Drum.HARD_KICK, 0.35, 0, 0.03).hits("xx.xxx.xxx.xxx.x", 0.7, 5, 13);
    piece.player(Drum.SNARE, 0.45, 0.1, 0.2).hits("....X.......X.xx", 0.75, 3, 13);
    piece.player(Drum.CRASH, 0.4, 0.4, 0.25).hits("X...|....", 0.7, 1, 14);
    return piece.finish(FINISH);
  }
}
