package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.identity.Descriptor;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.IdentityModel.Thresholds;

/** Makes an identity model of photos of people. */
public final class IdentityTrainer {

  private static final int FEWEST_PEOPLE = 10;
  private static final int FEWEST_EYES = 50;

  private final long seed;
  private final Consumer<String> messages;

  /**
   * @param seed of the splits and of the pairs
   * @param messages told what is being done
   */
  public IdentityTrainer(long seed, Consumer<String> messages) {
    this.seed = seed;
    this.messages = messages;
  }

  /**
   * Learns from all faces; how well that goes is measured before, by cross-validation.
   *
   * @param folds of the cross-validation; 0: none
   * @throws UnreadableDataException if there are too few people
   */
  IdentityModel train(List<PersonFace> faces, int folds) {
    return train(faces, eyes(faces), folds);
  }

  /** Likewise, with eyes that are found already. */
  IdentityModel train(List<PersonFace> faces, EyeLocator eyes, int folds) {
    DescribedFaces all = described(faces, eyes);
    IdentityCrossValidation validation = new IdentityCrossValidation(all, messages);
    Map<String, String> provenance = new TreeMap<>(provenance(faces));
    if (folds > 0) {
      IdentityFigures.of(validation.run(folds, seed))
          .toMap()
          .forEach((name, value) -> provenance.put("crossValidated." + name, text(value)));
    }
    IdentityCrossValidation.Choice choice = validation.choose(validation.faces(), 5, seed);
    provenance.put("recipe", choice.recipe().label());
    messages.accept("Chosen: " + choice.recipe().label());
    Learnt learnt = new Learnt(all, validation.faces());
    return new IdentityModel(
        "new",
        eyes,
        learnt.subspaces(choice.recipe()),
        learnt.metric(choice.recipe()).projection(),
        new Thresholds(choice.pair(), choice.named()),
        provenance);
  }

  /** How well people are told apart who were not learnt from. */
  List<Measured> crossValidated(List<PersonFace> faces, int folds) {
    return new IdentityCrossValidation(described(faces, eyes(faces)), messages).run(folds, seed);
  }

  private EyeLocator eyes(List<PersonFace> faces) {
    List<EyeLocatorTrainer.Seen> seen = new ArrayList<>();
    try (EyeTeacher teacher = new EyeTeacher()) {
      for (PersonFace face : faces) {
        teacher
            .see(face.cut())
            .ifPresent(eyes -> seen.add(new EyeLocatorTrainer.Seen(face.cut(), eyes)));
      }
    }
    messages.accept("Both eyes are seen in %d of %d faces".formatted(seen.size(), faces.size()));
    if (seen.size() < FEWEST_EYES) {
      throw new UnreadableDataException(
          "both eyes are seen in %d faces only; at least %d are needed"
              .formatted(seen.size(), FEWEST_EYES));
    }
    return EyeLocatorTrainer.train(seen, seed);
  }

  private static DescribedFaces described(List<PersonFace> faces, EyeLocator eyes) {
    long people =
        faces.stream()
            .collect(Collectors.groupingBy(PersonFace::person, Collectors.counting()))
            .values()
            .stream()
            .filter(count -> count > 1)
            .count();
    if (people < FEWEST_PEOPLE) {
      throw new UnreadableDataException(
          "there are %d people with two photos or more; at least %d are needed"
              .formatted(people, FEWEST_PEOPLE));
    }
    Set<Descriptor> descriptors = EnumSet.noneOf(Descriptor.class);
    IdentityRecipe.CANDIDATES.forEach(it -> descriptors.addAll(it.descriptors()));
    return DescribedFaces.of(faces, eyes, descriptors);
  }

  private Map<String, String> provenance(List<PersonFace> faces) {
    return Map.of(
        "name",
        "humoresque-identity",
        "faces",
        String.valueOf(faces.size()),
        "people",
        String.valueOf(faces.stream().map(PersonFace::person).distinct().count()),
        "seed",
        String.valueOf(seed),
        "photos",
        faces.stream().map(PersonFace::photo).sorted().collect(Collectors.joining(" ")));
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.4f", number)
        : String.valueOf(value);
  }
}
