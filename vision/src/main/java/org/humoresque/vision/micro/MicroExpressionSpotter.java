package org.humoresque.vision.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the micro-expressions of one face in a video: short bumps of motion against a sliding
 * baseline, which a network then confirms and names. Safe for use by several threads.
 *
 * <p>Needs at least 20 frames a second; of more than 100, neighbours are averaged.
 */
public final class MicroExpressionSpotter implements AutoCloseable {

  private final MicroExpressionClassifier classifier;
  private final SpotterOptions options;

  /**
   * @param classifier confirms and names candidates; closed with this spotter
   */
  public MicroExpressionSpotter(MicroExpressionClassifier classifier, SpotterOptions options) {
    this.classifier = classifier;
    this.options = options;
  }

  /** With the model and the settings that come with the program. */
  public static MicroExpressionSpotter openDefault() {
    return new MicroExpressionSpotter(
        MicroExpressionClassifier.openDefault(), SpotterOptions.STANDARD);
  }

  /**
   * Finds those of a clip that is held in memory.
   *
   * @param faces one person's face, all framed alike, in order of time
   * @return in order of time; none is an answer
   * @throws IllegalArgumentException if times do not rise
   */
  public List<MicroExpression> spot(List<TimedFace> faces) {
    return confirmed(candidates(faces, options, classifier.interpolation()));
  }

  /** Begins to look at a face of which moments come one by one; a few seconds of it are kept. */
  public MicroExpressionStream stream() {
    return new MicroExpressionStream(
        new CandidateStream(options, classifier.interpolation()), this);
  }

  /**
   * The bumps of motion that a network would be asked about: what it is trained on.
   *
   * @param faces one person's face, all framed alike, in order of time
   */
  public static List<SpottedSequence> candidates(
      List<TimedFace> faces, SpotterOptions options, FrameInterpolation interpolation) {
    CandidateStream stream = new CandidateStream(options, interpolation);
    List<SpottedSequence> found = new ArrayList<>();
    for (TimedFace face : faces) {
      found.addAll(stream.add(face));
    }
    found.addAll(stream.finish());
    return found;
  }

  /** Those that count, and as what; where two meet, the one the network is surer of. */
  List<MicroExpression> confirmed(List<SpottedSequence> candidates) {
    List<MicroExpression> sure = new ArrayList<>();
    for (SpottedSequence candidate : candidates) {
      MicroReading reading = classifier.classify(candidate.numbers());
      if (reading.confidence() >= options.confidence()) {
        sure.add(candidate.read(reading));
      }
    }
    sure.sort(Comparator.comparingDouble(MicroExpression::confidence).reversed());
    List<MicroExpression> found = new ArrayList<>();
    for (MicroExpression each : sure) {
      if (found.stream().noneMatch(other -> meet(each, other))) {
        found.add(each);
      }
    }
    found.sort(Comparator.comparing(MicroExpression::onset));
    return found;
  }

  private static boolean meet(MicroExpression one, MicroExpression other) {
    return one.onset().compareTo(other.offset()) < 0 && other.onset().compareTo(one.offset()) < 0;
  }

  @Override
  public void close() {
    classifier.close();
  }
}
