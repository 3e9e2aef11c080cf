package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.vision.identity.Descriptor;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.Subspace;

/** What is learnt from one set of faces; components are found once for all recipes. */
final class Learnt {

  private final DescribedFaces all;
  private final int[] faces;
  private final Map<Descriptor, Components> components = new EnumMap<>(Descriptor.class);
  private final Map<Descriptor, float[][]> directions = new EnumMap<>(Descriptor.class);

  /**
   * @param faces the faces to learn from
   */
  Learnt(DescribedFaces all, int[] faces) {
    this.all = all;
    this.faces = faces;
  }

  /** The embeddings of all faces, learnt from or not. */
  double[][] embeddings(IdentityRecipe recipe) {
    float[][] joined = joined(recipe);
    return metric(recipe, joined).apply(joined);
  }

  PersonMetric metric(IdentityRecipe recipe) {
    return metric(recipe, joined(recipe));
  }

  List<Subspace> subspaces(IdentityRecipe recipe) {
    return recipe.descriptors().stream()
        .map(it -> components(it, recipe.components()).subspace(all, it))
        .toList();
  }

  private PersonMetric metric(IdentityRecipe recipe, float[][] joined) {
    return PersonMetric.of(joined, all.people(), faces, recipe.share());
  }

  private float[][] joined(IdentityRecipe recipe) {
    float[][] joined = new float[all.size()][];
    for (int face = 0; face < joined.length; face++) {
      List<float[]> parts = new ArrayList<>();
      for (Descriptor descriptor : recipe.descriptors()) {
        parts.add(directions(descriptor, recipe.components())[face]);
      }
      joined[face] = IdentityModel.joined(parts);
    }
    return joined;
  }

  private float[][] directions(Descriptor descriptor, int most) {
    return directions.computeIfAbsent(descriptor, it -> components(it, most).directions(all, it));
  }

  private Components components(Descriptor descriptor, int most) {
    return components.computeIfAbsent(descriptor, it -> Components.of(all, it, faces, most));
  }
}
