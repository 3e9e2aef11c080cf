package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.FrameInterpolation;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.micro.MicroSequence;
import org.humoresque.vision.micro.SpottedSequence;
import org.humoresque.vision.micro.SpotterOptions;
import org.humoresque.vision.micro.TimedFace;

/** Sequences to learn from, made by actors. */
final class MadeExamples {

  private static final double[] RATES = {25, 30, 30, 50, 60, 100};
  private static final double CLIP_SECONDS = 6;

  /**
   * Candidates that overlap an event this much are it; those that overlap less than the second are
   * not, so that the network learns to choose the right one of several.
   */
  private static final double SAME = 0.55;

  private static final double OTHER = 0.4;

  /** More is asked about in training than later, so that the network learns to say no. */
  private static final SpotterOptions CURIOUS = new SpotterOptions(0.03, 0.62, 5, 0);

  private MadeExamples() {}

  /**
   * Single expressions, their onset and offset a little off, as spotting would find them.
   *
   * @param progress told after each how many there are
   */
  static List<MicroExample> expressions(
      List<Actor> actors, int count, long seed, IntConsumer progress) {
    List<MicroExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = Dice.of(seed, "expressions", i);
      examples.add(expression(Cast.choose(actors, random), random));
      progress.accept(i + 1);
    }
    return examples;
  }

  static MicroExample expression(Actor actor, Random random) {
    double rate = RATES[random.nextInt(RATES.length)];
    MadeEvent event = MadeEvent.random(ClipMaker.emotion(actor, random), 0.15, rate, random);
    double seconds = event.offset() + 0.15;
    boolean blinks = random.nextDouble() < 0.15;
    ClipMaker.Life life = new ClipMaker.Life(blinks ? 90 : 0, 15, 0);
    MadeClip clip = ClipMaker.make(actor, rate, seconds, List.of(event), life, random);
    double length = event.offset() - event.onset();
    double onset = event.onset() + 0.1 * length * random.nextGaussian();
    double offset = event.offset() + 0.1 * length * random.nextGaussian();
    List<GreyImage> frames = new ArrayList<>();
    for (TimedFace face : clip.faces()) {
      double time = face.time().toNanos() / 1e9;
      if (time > onset - 1 / rate && time < offset + 1 / rate) {
        frames.add(face.image());
      }
    }
    float[] numbers = MicroSequence.of(frames, FrameInterpolation.TEMPORAL_MODEL);
    return MicroExample.of(event.emotion().ordinal(), actor.kind(), numbers);
  }

  /** What spotting finds in whole clips: expressions, and much that is none. */
  static List<MicroExample> spotted(
      List<Actor> actors, int clips, long seed, IntConsumer progress) {
    List<MicroExample> examples = new ArrayList<>();
    for (int i = 0; i < clips; i++) {
      Random random = Dice.of(seed, "spotted", i);
      Actor actor = Cast.choose(actors, random);
      double rate = RATES[random.nextInt(RATES.length)];
      ClipMaker.Life life = new ClipMaker.Life(35, 20, 8);
      MadeClip clip = ClipMaker.make(actor, rate, CLIP_SECONDS, i % 3 == 0 ? 0 : 1, life, random);
      for (SpottedSequence each :
          MicroExpressionSpotter.candidates(
              clip.faces(), CURIOUS, FrameInterpolation.TEMPORAL_MODEL)) {
        label(each, clip.events())
            .ifPresent(label -> examples.add(MicroExample.of(label, actor.kind(), each.numbers())));
      }
      progress.accept(i + 1);
    }
    return examples;
  }

  private static Optional<Integer> label(SpottedSequence found, List<MadeEvent> events) {
    double onset = found.onset().toNanos() / 1e9;
    double offset = found.offset().toNanos() / 1e9;
    double largest = 0;
    for (MadeEvent event : events) {
      double overlap = event.overlap(onset, offset);
      if (overlap >= SAME) {
        return Optional.of(event.emotion().ordinal());
      }
      largest = Math.max(largest, overlap);
    }
    return largest < OTHER ? Optional.of(MicroExample.NONE) : Optional.empty();
  }
}
