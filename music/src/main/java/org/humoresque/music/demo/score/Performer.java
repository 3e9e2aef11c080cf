package org.humoresque.music.demo.score;

import java.util.Random;
import org.humoresque.music.audio.Sound;
import org.humoresque.music.demo.synth.Mixer;
import org.humoresque.music.demo.synth.Noise;
import org.humoresque.music.demo.synth.Tone;

/** Plays a score, a little unevenly, as people do. The same seed gives the same sound. */
public final class Performer {

  private static final double TIMING_SECONDS = 0.006;
  private static final double TOUCH = 0.07;
  private static final double PHRASE_BEATS = 16;

  private Performer() {}

  /** Renders a score. */
  public static Sound play(Score score, long seed) {
    Random hand = new Random(seed);
    Noise noise = new Noise(seed);
    Mixer mixer = new Mixer(score.seconds());
    for (Part part : score.parts()) {
      for (Note note : part.notes()) {
        double start = score.tempo().seconds(note.beat());
        double held = score.tempo().seconds(note.beat() + note.beats()) - start;
        double velocity = note.velocity() * phrasing(note.beat()) * (1 + TOUCH * spread(hand));
        Tone tone = part.instrument().play(hertz(note.pitch()), held, Math.min(1, velocity), noise);
        mixer.add(tone, start + TIMING_SECONDS * (1 + spread(hand)), part.place());
      }
    }
    return mixer.mixDown(score.finish().mastering(), score.finish().tailSeconds());
  }

  /** Phrases swell a little towards their middle. */
  private static double phrasing(double beat) {
    return 0.94 + 0.1 * Math.sin(Math.PI * (beat % PHRASE_BEATS) / PHRASE_BEATS);
  }

  private static double spread(Random hand) {
    return 2 * hand.nextDouble() - 1;
  }

  private static double hertz(int pitch) {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }
}
