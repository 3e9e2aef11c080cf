package org.humoresque.music.demo.pieces;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.music.demo.synth.Bass;
import org.humoresque.music.demo.synth.ElectricPiano;
import org.humoresque.music.demo.synth.Instrument;
import org.humoresque.music.demo.synth.PluckedString;
import org.humoresque.music.demo.synth.PowerGuitar;
import org.humoresque.music.demo.synth.Reed;
import org.humoresque.music.demo.synth.SawEnsemble;
import org.humoresque.music.demo.synth.SawEnsemble.Colour;
import org.humoresque.music.demo.synth.SawEnsemble.Sway;
import org.humoresque.music.demo.synth.StruckBody;
import org.humoresque.music.demo.synth.StruckBody.Partial;
import org.humoresque.music.demo.synth.Wind;

/** The instruments of the demo library. */
final class Orchestra {

  static final Instrument UKULELE = new PluckedString(1.5, 0.5, 0.12);
  static final Instrument GUITAR = new PluckedString(3.2, 0.55, 0.3);
  static final Instrument HARP = new PluckedString(3.5, 0.4, 1.0);
  static final Instrument PIZZICATO = new PluckedString(0.45, 0.25, 0.1);

  static final Instrument FELT_PIANO = new StruckBody(pianoStrings(1.6, 4.5), 0.3, 1.5);
  static final Instrument PIANO = new StruckBody(pianoStrings(1.1, 5.5), 0.2, 1.8);

  /** A piano nobody has tuned for thirty years. */
  static final Instrument SOUR_PIANO = new StruckBody(pianoStrings(0.8, 3.5), 0.12, 34);

  static final Instrument MUSIC_BOX =
      bell(1.2, new Partial(1, 1, 1.9), new Partial(3.01, 0.3, 0.8), new Partial(5.9, 0.12, 0.3));
  static final Instrument GLOCKENSPIEL =
      bell(
          0.9,
          new Partial(1, 1, 1.9),
          new Partial(2.756, 0.3, 0.9),
          new Partial(5.404, 0.16, 0.4),
          new Partial(8.933, 0.06, 0.2));
  static final Instrument MARIMBA =
      bell(0.3, new Partial(1, 1, 0.7), new Partial(3.93, 0.3, 0.2), new Partial(9.2, 0.08, 0.07));
  static final Instrument VIBRAPHONE =
      bell(0.7, new Partial(1, 1, 2.8), new Partial(3.98, 0.16, 0.9), new Partial(9.9, 0.04, 0.3));
  static final Instrument TIMPANI =
      bell(
          0.8,
          new Partial(1, 1, 0.5),
          new Partial(1.5, 0.6, 0.4),
          new Partial(1.99, 0.4, 0.35),
          new Partial(2.44, 0.25, 0.25));

  /** Iron on iron. */
  static final Instrument CLANG =
      bell(
          0.3,
          new Partial(1, 1, 0.5),
          new Partial(1.41, 0.9, 0.45),
          new Partial(2.23, 0.8, 0.4),
          new Partial(3.67, 0.7, 0.3),
          new Partial(6.1, 0.6, 0.2));

  static final Instrument ELECTRIC_PIANO = new ElectricPiano(1.9, 1);

  static final Instrument PAD =
      new SawEnsemble(3, 16, new Colour(1000, 250, 1.5), Sway.NONE, 0.7, 1.2);
  static final Instrument DARK_PAD =
      new SawEnsemble(3, 18, new Colour(420, 80, 2), Sway.NONE, 0.9, 1.4);
  static final Instrument STRINGS =
      new SawEnsemble(3, 12, new Colour(2100, 500, 0.4), new Sway(9, 0, 0), 0.14, 0.35);
  static final Instrument VIOLIN =
      new SawEnsemble(1, 3, new Colour(2900, 700, 0.3), new Sway(17, 0, 0), 0.09, 0.22);
  static final Instrument CELLO =
      new SawEnsemble(2, 5, new Colour(1100, 400, 0.3), new Sway(9, 0, 0), 0.06, 0.2);
  static final Instrument TREMOLO =
      new SawEnsemble(3, 16, new Colour(1900, 300, 0.4), new Sway(0, 12.5, 0), 0.2, 0.3);
  static final Instrument BRASS =
      new SawEnsemble(3, 9, new Colour(1300, 2800, 0.4), new Sway(5, 0, 0), 0.03, 0.14);

  /** Strings that curdle: out of tune with each other and sliding down. */
  static final Instrument SOUR_STRINGS =
      new SawEnsemble(3, 62, new Colour(1300, 500, 0.4), new Sway(14, 0, 95), 0.1, 0.2);

  static final Instrument WHISTLE = new Wind(List.of(1.0, 0.14, 0.05), 0.1, 12, 0.03, 25);
  static final Instrument FLUTE = new Wind(List.of(1.0, 0.38, 0.14, 0.04), 0.14, 13, 0.06, 12);
  static final Instrument CLARINET =
      new Wind(List.of(1.0, 0.04, 0.42, 0.03, 0.2, 0.02, 0.08), 0.04, 7, 0.04, 14);
  static final Instrument SLIDING_CLARINET =
      new Wind(List.of(1.0, 0.06, 0.55, 0.05, 0.35, 0.04, 0.2), 0.05, 26, 0.04, 190);
  static final Instrument THEREMIN = new Wind(List.of(1.0, 0.2, 0.06), 0.01, 38, 0.15, 80);

  static final Instrument DUCK = new Reed(20, 70, 1.15);
  static final Instrument TOAD = new Reed(32, 220, 0.62);

  static final Instrument FINGER_BASS = new Bass(240, 800, 0.9, 0.5, 0);
  static final Instrument DOUBLE_BASS = new Bass(180, 600, 0.45, 0.25, 0);
  static final Instrument GROWL = new Bass(420, 2600, 0.6, 0.75, 1);

  static final Instrument ROAR = new PowerGuitar(11, true);
  static final Instrument CRUNCH = new PowerGuitar(6, true);
  static final Instrument LEAD = new PowerGuitar(8, false);

  private Orchestra() {}

  private static Instrument bell(double damping, Partial... partials) {
    return new StruckBody(List.of(partials), damping, 0);
  }

  /** The overtones of a stiff string: each a little sharper, softer and shorter than the last. */
  private static List<Partial> pianoStrings(double darkness, double ring) {
    List<Partial> partials = new ArrayList<>();
    for (int n = 1; n <= 9; n++) {
      double ratio = n * Math.sqrt(1 + 0.0004 * n * n);
      partials.add(new Partial(ratio, Math.pow(n, -darkness), ring / (1 + 0.35 * (n - 1))));
    }
    return partials;
  }
}
