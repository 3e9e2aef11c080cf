package org.humoresque.vision.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;

/**
 * Averages several networks that tell apart the same emotions.
 *
 * <p>Each network reads the face with its own preprocessing, size and scale. The logarithms of
 * their calibrated probabilities are averaged, so that each weighs by how sure it is, not by how
 * large its logits happen to be; the ensemble has a scale of its own after that, for an average is
 * less sure than it may be.
 */
public final class EnsembleEmotionClassifier implements EmotionModel {

  private final ModelFile file;
  private final List<OnnxEmotionClassifier> members;
  private final Calibration calibration;
  private final List<Emotion> emotions;

  private EnsembleEmotionClassifier(
      ModelFile file, List<OnnxEmotionClassifier> members, Calibration calibration) {
    this.file = file;
    this.members = List.copyOf(members);
    this.calibration = calibration;
    this.emotions = members.get(0).emotions();
  }

  /**
   * Opens an ensemble file and its members beside it.
   *
   * @throws UnreadableModelException if one is damaged, or they do not know the same emotions
   */
  static EnsembleEmotionClassifier open(ModelFolder folder, String name, ReadingOptions options) {
    EnsembleFile ensemble = EnsembleFile.parse(folder.read(name), folder.show(name));
    List<OnnxEmotionClassifier> members = new ArrayList<>();
    try {
      for (String member : ensemble.members()) {
        members.add(OnnxEmotionClassifier.open(folder.read(member), folder.show(member), options));
        requireSameEmotions(members);
      }
      return new EnsembleEmotionClassifier(
          describe(ensemble.file(), members, options),
          members,
          Calibration.of(ensemble.file(), members.get(0).emotions().size()));
    } catch (RuntimeException e) {
      members.forEach(OnnxEmotionClassifier::close);
      throw e;
    }
  }

  @Override
  public ModelFile file() {
    return file;
  }

  /** The networks that are averaged. */
  public List<OnnxEmotionClassifier> members() {
    return members;
  }

  @Override
  public List<Emotion> emotions() {
    return emotions;
  }

  @Override
  public ProbabilityScale scale() {
    return calibration.scale();
  }

  @Override
  public OptionalDouble confidenceThreshold() {
    return calibration.confidenceThreshold();
  }

  /** The largest of its members' sizes; those that take less reduce the face themselves. */
  @Override
  public int faceSize() {
    return members.stream().mapToInt(OnnxEmotionClassifier::faceSize).max().orElseThrow();
  }

  /** As its first member of that size wants it. */
  @Override
  public Resizing resizing() {
    return members.stream()
        .filter(member -> member.faceSize() == faceSize())
        .findFirst()
        .orElseThrow()
        .resizing();
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    return calibration.scores(emotions, logits(face));
  }

  /** The mean of the members' logarithms of calibrated probabilities. */
  @Override
  public double[] logits(GreyImage face) {
    double[] mean = new double[emotions.size()];
    for (OnnxEmotionClassifier member : members) {
      double[] probabilities = member.scale().probabilities(member.logits(face));
      for (int i = 0; i < probabilities.length; i++) {
        int place = emotions.indexOf(member.emotions().get(i));
        mean[place] += Math.log(Math.max(Double.MIN_NORMAL, probabilities[i])) / members.size();
      }
    }
    return mean;
  }

  @Override
  public void close() {
    members.forEach(OnnxEmotionClassifier::close);
  }

  private static void requireSameEmotions(List<OnnxEmotionClassifier> members) {
    OnnxEmotionClassifier first = members.get(0);
    OnnxEmotionClassifier last = members.get(members.size() - 1);
    if (!Set.copyOf(first.emotions()).equals(Set.copyOf(last.emotions()))) {
      throw new UnreadableModelException(
          "%s tells apart %s, but %s %s; members must know the same emotions"
              .formatted(
                  first.file().source(),
                  first.file().labels(),
                  last.file().source(),
                  last.file().labels()));
    }
  }

  private static ModelFile describe(
      ModelFile file, List<OnnxEmotionClassifier> members, ReadingOptions options) {
    Map<String, String> metadata = new TreeMap<>(file.metadata());
    metadata.put("labels", members.get(0).file().get("labels"));
    metadata.put(
        "preprocessing",
        members.stream()
            .map(member -> member.preprocessing().label())
            .distinct()
            .collect(Collectors.joining(" and ")));
    return NetworkDescription.asUsed(file.withMetadata(metadata), options);
  }
}
