package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.humoresque.vision.identity.Descriptor;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.Grey;
import org.humoresque.vision.identity.IdentityModel;

/**
 * Faces measured once, for many trainings: of each descriptor the numbers of every face and of its
 * mirror image, and all their products.
 *
 * @param people who each face is, by number
 * @param numbers by descriptor: the faces, then their mirror images, in single precision
 * @param products by descriptor: of each row of numbers with each
 */
record DescribedFaces(
    int[] people, Map<Descriptor, float[][]> numbers, Map<Descriptor, double[][]> products) {

  static DescribedFaces of(List<PersonFace> faces, EyeLocator eyes, Set<Descriptor> descriptors) {
    Map<String, Integer> names = new HashMap<>();
    int[] people =
        faces.stream()
            .mapToInt(it -> names.computeIfAbsent(it.person(), n -> names.size()))
            .toArray();
    List<Grey> aligned = new ArrayList<>();
    faces.forEach(
        face -> aligned.add(IdentityModel.ALIGNED.cut(face.cut(), eyes.locate(face.cut()))));
    List<Grey> all = new ArrayList<>(aligned);
    aligned.forEach(face -> all.add(face.mirrored()));
    Map<Descriptor, float[][]> numbers = new EnumMap<>(Descriptor.class);
    Map<Descriptor, double[][]> products = new EnumMap<>(Descriptor.class);
    for (Descriptor descriptor : descriptors) {
      float[][] rows = all.stream().map(descriptor::describe).toArray(float[][]::new);
      numbers.put(descriptor, rows);
      products.put(descriptor, LinearAlgebra.gram(real(rows)));
    }
    return new DescribedFaces(people, numbers, products);
  }

  /** The numbers of a descriptor. */
  float[][] numbersOf(Descriptor descriptor) {
    return Objects.requireNonNull(numbers.get(descriptor));
  }

  /** The products of a descriptor. */
  double[][] productsOf(Descriptor descriptor) {
    return Objects.requireNonNull(products.get(descriptor));
  }

  int size() {
    return people.length;
  }

  private static double[][] real(float[][] rows) {
    double[][] real = new double[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < real[i].length; j++) {
        real[i][j] = rows[i][j];
      }
    }
    return real;
  }
}
