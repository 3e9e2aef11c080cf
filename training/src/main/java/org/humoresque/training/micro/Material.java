package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.humoresque.training.cnn.RunFolder;

/**
 * What is learned from, and what is watched meanwhile.
 *
 * @param training of most subjects
 * @param validation of a few others
 */
record Material(List<MicroExample> training, List<MicroExample> validation) {

  Material {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }

  /** Both with more. */
  Material and(Material more) {
    return new Material(
        Stream.concat(training.stream(), more.training.stream()).toList(),
        Stream.concat(validation.stream(), more.validation.stream()).toList());
  }

  /**
   * Made by actors, or read from the run folder where they were made before.
   *
   * @param messages is told how far it is
   */
  static Material made(Cast cast, MicroRecipe recipe, RunFolder folder, Consumer<String> messages) {
    long seed = recipe.options().seed();
    String how = recipe.summary() + cast.subjects();
    List<MicroExample> training =
        ExampleFile.load(
            folder.file("training-examples.bin"),
            how,
            () -> make(cast.training(), recipe.expressions(), recipe.clips(), seed, messages));
    List<MicroExample> validation =
        ExampleFile.load(
            folder.file("validation-examples.bin"),
            how,
            () ->
                make(
                    cast.validation(),
                    recipe.expressions() / 10,
                    recipe.clips() / 10,
                    seed + 1,
                    messages));
    return new Material(training, validation);
  }

  private static List<MicroExample> make(
      List<Actor> actors, int expressions, int clips, long seed, Consumer<String> messages) {
    List<MicroExample> all = new ArrayList<>();
    all.addAll(
        MadeExamples.expressions(
            actors, expressions, seed, say("expressions", expressions, messages)));
    all.addAll(MadeExamples.spotted(actors, clips, seed, say("clips", clips, messages)));
    return all;
  }

  private static java.util.function.IntConsumer say(
      String what, int count, Consumer<String> messages) {
    int every = Math.max(1, count / 5);
    return done -> {
      if (done % every == 0) {
        messages.accept("made %d of %d %s".formatted(done, count, what));
      }
    };
  }
}
