package org.humoresque.training.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.humoresque.vision.identity.Descriptor;

/**
 * A way to tell people apart.
 *
 * @param descriptors what is measured of a face
 * @param components how many principal components of each, at most
 * @param share how much of what was learnt of people's own differences counts, in [0, 1)
 */
record IdentityRecipe(List<Descriptor> descriptors, int components, double share) {

  private static final int COMPONENTS = 300;
  private static final List<Descriptor> THREE =
      List.of(Descriptor.GRADIENTS, Descriptor.FINE_PATTERNS, Descriptor.COARSE_PATTERNS);

  /** Those that training chooses from, the simplest first. */
  static final List<IdentityRecipe> CANDIDATES =
      List.of(
          new IdentityRecipe(List.of(Descriptor.GRADIENTS), COMPONENTS, 0),
          new IdentityRecipe(List.of(Descriptor.PATTERNS), COMPONENTS, 0),
          new IdentityRecipe(List.of(Descriptor.GRADIENTS, Descriptor.PATTERNS), COMPONENTS, 0),
          new IdentityRecipe(List.of(Descriptor.GRADIENTS, Descriptor.PATTERNS), COMPONENTS, 0.2),
          new IdentityRecipe(THREE, COMPONENTS, 0),
          new IdentityRecipe(THREE, COMPONENTS, 0.2),
          new IdentityRecipe(THREE, COMPONENTS, 0.4));

  IdentityRecipe {
    descriptors = List.copyOf(descriptors);
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("share must be in [0, 1), but is " + share);
    }
  }

  /** For people: {@code gradients+patterns, 300 components, metric 0.2}. */
  String label() {
    return String.format(
        Locale.ROOT,
        "%s, %d components, metric %.1f",
        descriptors.stream().map(Descriptor::label).collect(Collectors.joining("+")),
        components,
        share);
  }
}
