package org.humoresque.training.micro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.micro.PosedFaces.Sequence;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.FrameInterpolation;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroSequence;

/**
 * The actors of made clips, divided by subject: every fourth is held out, every eighth is watched
 * while training.
 *
 * @param training learned from
 * @param validation watched while training, and what thresholds are chosen on
 * @param heldOut measured on, and nothing else
 */
record Cast(List<Actor> training, List<Actor> validation, List<Actor> heldOut) {

  /** Posed expressions that leave the face calm enough to be warped. */
  private static final Set<String> CALM = Set.of("anger", "contempt", "sadness", "disgust");

  /** FER2013's faces that are not neutral, as its folders name them. */
  private static final Set<String> LIVELY =
      Set.of("angry", "disgust", "fear", "happy", "sad", "surprise");

  private static final int FER_TRAINING = 400;
  private static final int FER_HELD_OUT = 120;
  private static final int DRAWN = 40;

  /** Slightest growth between pictures that tells how an expression grows, in % of the width. */
  private static final double GROWTH = 0.45;

  Cast {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * @param ck48 CK+48, a folder or a zip; empty for none
   * @param fer2013 FER2013, of which neutral faces are taken; empty for none
   */
  static Cast of(Optional<Path> ck48, Optional<Path> fer2013) {
    List<List<Actor>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < DRAWN; i++) {
      parts.get(part(i)).add(new DrawnActor(i));
    }
    ck48.ifPresent(path -> addPosed(PosedFaces.read(path), parts));
    fer2013.ifPresent(path -> addNeutral(path, parts));
    return new Cast(parts.get(0), parts.get(1), parts.get(2));
  }

  /** A word that tells these actors from others. */
  String subjects() {
    String all =
        Stream.of(training, validation, heldOut)
            .map(part -> part.stream().map(each -> each.kind() + each.subject()).toList())
            .toList()
            .toString();
    return Integer.toHexString(all.hashCode());
  }

  /** 0 training, 1 validation, 2 held out. */
  static int part(int number) {
    return number % 4 == 0 ? 2 : number % 8 == 1 ? 1 : 0;
  }

  private static void addPosed(List<Sequence> sequences, List<List<Actor>> parts) {
    for (Sequence each : sequences) {
      List<Actor> part = parts.get(part(Integer.parseInt(each.subject().substring(1))));
      GreyImage first = each.frames().get(0);
      if (CALM.contains(each.emotion())) {
        part.add(WarpedActor.byMuscles(each.subject(), first));
      }
      each.micro()
          .flatMap(emotion -> growth(each, emotion))
          .ifPresent(seen -> part.add(WarpedActor.byGrowth(each.subject(), first, seen)));
    }
  }

  /** How an expression grows over a sequence; empty where it hardly does. */
  private static Optional<WarpedActor.Growth> growth(Sequence sequence, MicroEmotion emotion) {
    float[] numbers = MicroSequence.of(sequence.frames(), FrameInterpolation.TEMPORAL_MODEL);
    int cells = MicroSequence.SIDE * MicroSequence.SIDE;
    float[] right = cells(numbers, (MicroSequence.FRAMES - 1) * cells);
    float[] down = cells(numbers, (2 * MicroSequence.FRAMES - 1) * cells);
    double[] lengths = new double[cells];
    for (int i = 0; i < cells; i++) {
      lengths[i] = Math.hypot(right[i], down[i]);
    }
    java.util.Arrays.sort(lengths);
    double most = 0;
    for (int i = cells - cells / 10; i < cells; i++) {
      most += lengths[i] / (cells / 10);
    }
    return most < GROWTH
        ? Optional.empty()
        : Optional.of(
            new WarpedActor.Growth(emotion, new Displacement(spread(right), spread(down))));
  }

  /** One field of a sequence, fading towards the border of the face. */
  private static float[] cells(float[] numbers, int from) {
    int side = MicroSequence.SIDE;
    float[] cells = new float[side * side];
    for (int i = 0; i < cells.length; i++) {
      double x = (i % side + 0.5) / side - 0.5;
      double y = (i / side + 0.5) / side - 0.53;
      double ring = Math.hypot(x / 0.44, y / 0.5);
      cells[i] = (float) (numbers[from + i] / (1 + Math.exp((ring - 0.95) * 14)));
    }
    return cells;
  }

  private static float[] spread(float[] cells) {
    float[] pixels = new float[Actor.SIDE * Actor.SIDE];
    double step = (double) Actor.SIDE / MicroSequence.SIDE;
    for (int i = 0; i < pixels.length; i++) {
      double x = (i % Actor.SIDE + 0.5) / step - 0.5;
      double y = (i / Actor.SIDE + 0.5) / step - 0.5;
      pixels[i] = Raster.at(cells, MicroSequence.SIDE, x, y);
    }
    return pixels;
  }

  private static void addNeutral(Path path, List<List<Actor>> parts) {
    Map<String, FaceSplit> splits = FaceDataReader.load(path, LIVELY).splits();
    FaceSplit train = splits.get("train");
    FaceSplit test = splits.get("publictest");
    if (train == null || test == null) {
      throw new UnreadableDataException(
          "%s must have the splits train and publictest, but has %s"
              .formatted(path, splits.keySet()));
    }
    List<Actor> learned = neutral(train, FER_TRAINING);
    for (int i = 0; i < learned.size(); i++) {
      parts.get(i % 10 == 9 ? 1 : 0).add(learned.get(i));
    }
    parts.get(2).addAll(neutral(test, FER_HELD_OUT));
  }

  private static List<Actor> neutral(FaceSplit split, int count) {
    List<FaceSplit.LabelledFace> faces =
        new ArrayList<>(
            split.faces().stream()
                .filter(face -> face.emotion() == Emotion.NEUTRAL && !face.isBlank())
                .toList());
    java.util.Collections.shuffle(faces, new Random(1));
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < Math.min(count, faces.size()); i++) {
      actors.add(WarpedActor.byMuscles("fer-" + split.name() + "-" + i, faces.get(i).image()));
    }
    return actors;
  }

  /** One of some actors: a kind first, so that rare kinds come as often as their shares say. */
  static Actor choose(List<Actor> actors, Random random) {
    double dice = random.nextDouble();
    String kind = dice < 0.6 ? "warped" : dice < 0.85 ? "grown" : "drawn";
    List<Actor> some = actors.stream().filter(actor -> actor.kind().equals(kind)).toList();
    List<Actor> among = some.isEmpty() ? actors : some;
    return among.get(random.nextInt(among.size()));
  }
}
