package org.humoresque.training.micro;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.vision.micro.MicroExpressionClassifier;
import org.humoresque.vision.micro.SpotterOptions;

/**
 * What {@code train micro} and {@code evaluate micro} do with made clips and published sets.
 *
 * @param ck48 CK+48, whose faces act; empty for none
 * @param fer2013 FER2013, whose neutral faces act too; empty for none
 * @param clips of published sets
 */
public record MicroTask(Optional<Path> ck48, Optional<Path> fer2013, List<MicroClip> clips) {

  public MicroTask {
    clips = List.copyOf(clips);
  }

  /**
   * Trains a model.
   *
   * @param messages is told what is done
   * @return the model file
   */
  public Path train(
      MicroRecipe recipe, RunFolder folder, TrainingProgress progress, Consumer<String> messages) {
    Material material = new Material(List.of(), List.of());
    if (recipe.expressions() + recipe.clips() > 0) {
      Cast cast = Cast.of(ck48, fer2013);
      messages.accept("actors: " + kinds(cast.training()));
      material = material.and(Material.made(cast, recipe, folder, messages));
    }
    material = material.and(RealExamples.material(clips));
    if (material.training().isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to learn from; give published sets, or expressions or clips to make");
    }
    messages.accept(
        "learning from %d sequences, watching %d"
            .formatted(material.training().size(), material.validation().size()));
    return new MicroTrainer(recipe, folder).train(material, progress);
  }

  private static Map<String, Long> kinds(List<Actor> actors) {
    Map<String, Long> kinds = new TreeMap<>();
    actors.forEach(actor -> kinds.merge(actor.kind(), 1L, Long::sum));
    return kinds;
  }

  /** Whose faces act. */
  public enum Part {
    /** Of subjects that nothing was learned from or chosen on. */
    HELD_OUT,
    /** Of subjects that were watched while training: what thresholds are chosen on. */
    VALIDATION;

    /**
     * The part of that name.
     *
     * @throws IllegalArgumentException naming those that are known
     */
    public static Part parse(String name) {
      return switch (name) {
        case "held-out" -> HELD_OUT;
        case "validation" -> VALIDATION;
        default ->
            throw new IllegalArgumentException(
                "unknown part '%s'; allowed: held-out, validation".formatted(name));
      };
    }
  }

  /** Measures a model on made clips. */
  public MicroEvaluation evaluate(
      MicroExpressionClassifier classifier,
      SpotterOptions options,
      Part part,
      MicroEvaluation.Amount amount,
      IntConsumer progress) {
    Cast cast = Cast.of(ck48, fer2013);
    List<Actor> actors = part == Part.HELD_OUT ? cast.heldOut() : cast.validation();
    return MicroEvaluation.measure(classifier, options, actors, amount, progress);
  }
}
