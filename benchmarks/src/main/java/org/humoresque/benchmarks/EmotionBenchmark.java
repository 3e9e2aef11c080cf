package org.humoresque.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.image.GreyImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The emotion of one cropped face, read twice for mirror averaging, as the program does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EmotionBenchmark {

  private final EmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true);
  private final GreyImage face = noise(classifier.faceSize());

  @Setup
  public void warm() {
    classifier.classify(face);
  }

  @Benchmark
  public EmotionScores emotionOfFace() {
    return classifier.classify(face);
  }

  @TearDown
  public void close() {
    classifier.close();
  }

  /** The network takes the same time for any picture. */
  private static GreyImage noise(int size) {
    byte[] pixels = new byte[size * size];
    new Random(1).nextBytes(pixels);
    return new GreyImage(size, size, pixels);
  }
}
