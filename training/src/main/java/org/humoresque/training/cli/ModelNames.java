package org.humoresque.training.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.humoresque.training.expression.Recipe;

/** The networks that can be trained, for the command line's help. */
final class ModelNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Recipe.values()).map(Recipe::label).iterator();
  }
}
