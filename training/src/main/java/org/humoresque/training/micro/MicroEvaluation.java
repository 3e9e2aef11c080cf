package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroExpressionClassifier;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.micro.MicroReading;
import org.humoresque.vision.micro.SpotterOptions;

/**
 * Measures spotting and classification on clips made from subjects that were not learned from.
 *
 * @param spotting on clips with about one event in five seconds, by frame rate and by kind of face
 * @param still on clips without events: heads that move, blink and look aside
 * @param classes of single expressions, by kind of face
 */
public record MicroEvaluation(
    Map<String, SpottingScore> spotting,
    SpottingScore still,
    Map<String, ConfusionMatrix> classes) {

  static final String ALL = "all";

  private static final double[] RATES = {30, 60, 100, 200};
  private static final double SECONDS = 10;

  /**
   * How much is made and measured.
   *
   * @param clips of ten seconds with events
   * @param stillClips of ten seconds without
   * @param sequences single expressions
   * @param seed of everything random
   */
  public record Amount(int clips, int stillClips, int sequences, long seed) {

    public Amount {
      if (clips < 1 || stillClips < 1 || sequences < 1) {
        throw new IllegalArgumentException(
            "clips, still clips and sequences must be at least 1, but are %d, %d, %d"
                .formatted(clips, stillClips, sequences));
      }
    }

    int all() {
      return clips + stillClips + sequences;
    }
  }

  /**
   * @param actors of subjects not learned from
   * @param progress told after each piece how many are done
   */
  static MicroEvaluation measure(
      MicroExpressionClassifier classifier,
      SpotterOptions options,
      List<Actor> actors,
      Amount amount,
      IntConsumer progress) {
    Map<String, SpottingScore> spotting = new LinkedHashMap<>();
    SpottingScore still = new SpottingScore();
    MicroExpressionSpotter spotter = new MicroExpressionSpotter(classifier, options);
    int done = 0;
    for (int i = 0; i < amount.clips() + amount.stillClips(); i++) {
      boolean eventful = i < amount.clips();
      Random random = Dice.of(amount.seed(), "clips", i);
      Actor actor = Cast.choose(actors, random);
      int rates = eventful ? RATES.length : RATES.length - 1;
      double rate = RATES[i % rates];
      MadeClip clip =
          ClipMaker.make(actor, rate, SECONDS, eventful ? 2 : 0, ClipMaker.Life.USUAL, random);
      var found = spotter.spot(clip.faces());
      if (eventful) {
        for (String key : List.of(ALL, (int) rate + " fps", actor.kind())) {
          spotting.computeIfAbsent(key, it -> new SpottingScore()).add(clip, found);
        }
      } else {
        still.add(clip, found);
      }
      progress.accept(++done);
    }
    Map<String, ConfusionMatrix> classes = new LinkedHashMap<>();
    for (int i = 0; i < amount.sequences(); i++) {
      Random random = Dice.of(amount.seed(), "sequences", i);
      MicroExample example = MadeExamples.expression(Cast.choose(actors, random), random);
      MicroReading reading = classifier.classify(example.unpacked());
      for (String key : keys(example.kind())) {
        classes
            .computeIfAbsent(key, it -> new ConfusionMatrix(MicroEmotion.labels()))
            .add(example.label(), reading.emotion().ordinal());
      }
      progress.accept(++done);
    }
    return new MicroEvaluation(spotting, still, classes);
  }

  private static List<String> keys(String kind) {
    List<String> keys = new ArrayList<>(List.of(ALL, kind));
    if (!kind.equals("drawn")) {
      keys.add("real faces");
    }
    return keys;
  }

  /** As {@code --json} prints it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    Map<String, Object> spots = new LinkedHashMap<>();
    spotting.forEach((key, score) -> spots.put(key, score.toMap()));
    map.put("spotting", spots);
    map.put("still", still.toMap());
    Map<String, Object> accuracies = new LinkedHashMap<>();
    classes.forEach(
        (key, matrix) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("items", matrix.items());
          row.put("accuracy", matrix.accuracy());
          row.put("macroF1", matrix.macroF1());
          row.put("labels", matrix.labels());
          row.put("confusion", matrix.toArray());
          accuracies.put(key, row);
        });
    map.put("classes", accuracies);
    return map;
  }
}
