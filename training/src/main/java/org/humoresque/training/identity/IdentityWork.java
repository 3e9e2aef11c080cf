package org.humoresque.training.identity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.FaceEmbedding;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.IdentityModelFile;

/** What the command line asks for: to learn from photos, and to measure on photos. */
public final class IdentityWork {

  private final List<PersonFace> faces;
  private final IdentityTrainer trainer;
  private final long seed;
  private final Consumer<String> messages;

  private IdentityWork(List<PersonFace> faces, long seed, Consumer<String> messages) {
    this.faces = faces;
    this.seed = seed;
    this.trainer = new IdentityTrainer(seed, messages);
    this.messages = messages;
  }

  /**
   * Reads the photos and finds the faces.
   *
   * @param data see {@code docs/identity.md}
   * @param progress is told how many photos there are, and gives what to run after each
   * @throws UnreadableDataException if there are no photos of people
   */
  public static IdentityWork on(
      Path data, long seed, Consumer<String> messages, IntFunction<Runnable> progress) {
    List<PersonPhoto> photos = PersonPhotoReader.read(data, messages);
    try (FaceDetector detector = new HaarFaceDetector(EyeLocator.FRAMING)) {
      List<PersonFace> faces =
          new PersonFaceFinder(detector).find(photos, messages, progress.apply(photos.size()));
      messages.accept(
          "%d photos of %d people; a face is found in %d"
              .formatted(
                  faces.size(),
                  faces.stream().map(PersonFace::person).distinct().count(),
                  faces.stream().filter(PersonFace::found).count()));
      return new IdentityWork(faces, seed, messages);
    }
  }

  /** Learns, writes the model, and gives what it says of itself. */
  public Map<String, String> train(Path out, int folds) {
    IdentityModelFile.write(out, trainer.train(faces, folds));
    IdentityModel written = IdentityModelFile.read(out);
    Map<String, String> about = new LinkedHashMap<>();
    about.put("model", out.toString());
    about.put("version", written.version());
    about.put("pairThreshold", String.valueOf(written.thresholds().pair()));
    about.put("namedThreshold", String.valueOf(written.thresholds().named()));
    written.provenance().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("photos"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> about.put(entry.getKey(), entry.getValue()));
    return about;
  }

  /** Measures the way of training by cross-validation. */
  public Map<String, Object> crossValidate(int folds) {
    List<Measured> parts = trainer.crossValidated(faces, folds);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measured", "%d-fold cross-validation over people".formatted(folds));
    figures.putAll(figures(parts));
    figures.put("foldAccuracies", IdentityFigures.of(parts).accuracies());
    figures.put("recipes", parts.stream().map(part -> part.recipe().label()).toList());
    return figures;
  }

  /** Whether there are enough people whom the model has not learnt from to measure it on. */
  public boolean knowsAllOf(IdentityModel model) {
    return pairable(unknownTo(model)) < 2;
  }

  /** Measures a model on the people it has not learnt from. */
  public Map<String, Object> measure(IdentityModel model) {
    List<PersonFace> unknown = unknownTo(model);
    if (pairable(unknown) < 2) {
      throw new UnreadableDataException(
          "the model has learnt from all but fewer than two of these people; measure by --folds");
    }
    if (unknown.size() < faces.size()) {
      messages.accept(
          "Left out: %d photos of people the model has learnt from"
              .formatted(faces.size() - unknown.size()));
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    int[] people =
        unknown.stream()
            .mapToInt(it -> names.computeIfAbsent(it.person(), n -> names.size()))
            .toArray();
    double[][] embeddings =
        unknown.stream().map(it -> real(model.embed(it.cut()))).toArray(double[][]::new);
    int[] all = java.util.stream.IntStream.range(0, people.length).toArray();
    Measured measured =
        new Measured(
            IdentityRecipe.CANDIDATES.get(0),
            FacePairs.of(people, all, seed).compared(embeddings),
            model.thresholds().pair(),
            ProfileTrial.of(people, all, embeddings, seed),
            model.thresholds().named());
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measured", "the model on people it has not learnt from");
    figures.put("version", model.version());
    figures.putAll(figures(List.of(measured)));
    return figures;
  }

  private Map<String, Object> figures(List<Measured> parts) {
    IdentityFigures figures = IdentityFigures.of(parts);
    Map<String, Object> map = figures.toMap();
    map.put("labels", List.of("different", "same"));
    map.put("confusion", figures.confusion());
    map.put("people", faces.stream().map(PersonFace::person).distinct().count());
    map.put("photos", faces.size());
    map.put("facesFound", faces.stream().filter(PersonFace::found).count());
    return map;
  }

  private List<PersonFace> unknownTo(IdentityModel model) {
    Set<String> learnt =
        new HashSet<>(Arrays.asList(model.provenance().getOrDefault("photos", "").split(" ")));
    Set<String> people =
        faces.stream()
            .filter(face -> learnt.contains(face.photo()))
            .map(PersonFace::person)
            .collect(Collectors.toSet());
    return faces.stream().filter(face -> !people.contains(face.person())).toList();
  }

  private static long pairable(List<PersonFace> faces) {
    return faces.stream()
        .collect(Collectors.groupingBy(PersonFace::person, Collectors.counting()))
        .values()
        .stream()
        .filter(count -> count > 1)
        .count();
  }

  private static double[] real(FaceEmbedding embedding) {
    double[] real = new double[embedding.values().length];
    for (int i = 0; i < real.length; i++) {
      real[i] = embedding.values()[i];
    }
    return real;
  }
}
