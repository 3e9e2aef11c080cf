package org.humoresque.training.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.image.GreyImage;

/**
 * Reads labelled faces with a classifier, on as many cores as it is given.
 *
 * <p>A classifier may know only some of the seven emotions: faces of the others are left out, since
 * it could not read them right.
 */
public final class ExpressionReader {

  private final EmotionClassifier classifier;
  private final List<Emotion> emotions;
  private final int threads;

  /**
   * @param emotions those the classifier tells apart
   * @param threads how many faces are read at once, at least 1; each takes one core
   * @throws IllegalArgumentException if there are fewer threads than one
   */
  public ExpressionReader(EmotionClassifier classifier, List<Emotion> emotions, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    this.classifier = classifier;
    this.emotions = List.copyOf(emotions);
    this.threads = threads;
  }

  /**
   * Reads with a trained model the emotions that it knows.
   *
   * @param threads how many faces are read at once, at least 1; each takes one core
   */
  public ExpressionReader(EmotionModel model, int threads) {
    this(model, model.emotions(), threads);
  }

  /** The emotions the classifier tells apart. */
  public List<Emotion> emotions() {
    return emotions;
  }

  /** The faces whose label the classifier knows. */
  public List<LabelledFace> known(List<LabelledFace> faces) {
    return faces.stream().filter(face -> emotions.contains(face.emotion())).toList();
  }

  /**
   * Reads every face whose label the classifier knows, in order.
   *
   * @param faceDone is run after each face, possibly by several threads at once
   * @throws UnreadableDataException if no face is left
   */
  public FaceReadings read(List<LabelledFace> faces, Runnable faceDone) {
    List<LabelledFace> known = known(faces);
    if (known.isEmpty()) {
      throw new UnreadableDataException(
          "none of the %d faces shows an emotion that the model knows: %s"
              .formatted(faces.size(), emotions.stream().map(Emotion::label).toList()));
    }
    List<GreyImage> images = known.stream().map(LabelledFace::image).toList();
    int[] truths = known.stream().mapToInt(face -> emotions.indexOf(face.emotion())).toArray();
    return new FaceReadings(
        emotions, probabilities(images, faceDone), truths, faces.size() - known.size());
  }

  private List<double[]> probabilities(List<GreyImage> images, Runnable faceDone) {
    if (threads == 1) {
      return images.stream().map(image -> probabilities(image, faceDone)).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<double[]>> pending = new ArrayList<>();
      for (GreyImage image : images) {
        pending.add(pool.submit(() -> probabilities(image, faceDone)));
      }
      List<double[]> read = new ArrayList<>();
      for (Future<double[]> one : pending) {
        read.add(one.get());
      }
      return read;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a face could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while faces were read", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private double[] probabilities(GreyImage image, Runnable faceDone) {
    EmotionScores scores = classifier.classify(image);
    faceDone.run();
    return emotions.stream().mapToDouble(scores::score).toArray();
  }
}
