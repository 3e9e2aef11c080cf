package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.EyeLocator.Stage;
import org.humoresque.vision.identity.Eyes;
import org.humoresque.vision.image.GreyImage;

/** Learns where eyes are, by ridge regression from faces in which a teacher sees them. */
final class EyeLocatorTrainer {

  /** How far the eyes a stage begins with are off: pixels, share of the size, radians. */
  private record Error(double pixels, double scale, double radians) {}

  /** A face with its eyes. */
  record Seen(GreyImage cut, Eyes eyes) {

    Seen mirrored() {
      int width = cut.width();
      byte[] turned = new byte[cut.pixels().length];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = cut.pixels()[i - i % width + width - 1 - i % width];
      }
      return new Seen(new GreyImage(width, cut.height(), turned), eyes.mirrored(width));
    }
  }

  private static final List<Error> STAGES =
      List.of(new Error(5, 0.1, 0.12), new Error(2.5, 0.05, 0.07));
  private static final int VARIANTS = 4;
  private static final double RIDGE = 0.003;

  private EyeLocatorTrainer() {}

  static EyeLocator train(List<Seen> faces, long seed) {
    Random random = new Random(seed);
    List<Stage> stages = new ArrayList<>();
    for (Error error : STAGES) {
      List<float[]> inputs = new ArrayList<>();
      List<double[]> outputs = new ArrayList<>();
      for (Seen face : faces) {
        for (Seen way : List.of(face, face.mirrored())) {
          for (int i = 0; i < VARIANTS; i++) {
            Eyes from = disturbed(stages.isEmpty() ? EyeLocator.USUAL : way.eyes(), error, random);
            inputs.add(EyeLocator.inputs(way.cut(), from));
            outputs.add(EyeLocator.outputs(way.eyes(), from));
          }
        }
      }
      stages.add(regress(inputs, outputs));
    }
    return new EyeLocator(stages);
  }

  private static Eyes disturbed(Eyes eyes, Error error, Random random) {
    return eyes.moved(
        error.pixels() * random.nextGaussian(),
        error.pixels() * random.nextGaussian(),
        Math.exp(error.scale() * random.nextGaussian()),
        error.radians() * random.nextGaussian());
  }

  private static Stage regress(List<float[]> inputs, List<double[]> outputs) {
    double[] inputMean = new double[EyeLocator.INPUTS];
    double[] outputMean = new double[EyeLocator.OUTPUTS];
    int count = inputs.size();
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < inputMean.length; i++) {
        inputMean[i] += inputs.get(row)[i] / (double) count;
      }
      for (int i = 0; i < outputMean.length; i++) {
        outputMean[i] += outputs.get(row)[i] / count;
      }
    }
    double[][] x = new double[count][inputMean.length];
    double[][] y = new double[count][outputMean.length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < inputMean.length; i++) {
        x[row][i] = inputs.get(row)[i] - inputMean[i];
      }
      for (int i = 0; i < outputMean.length; i++) {
        y[row][i] = outputs.get(row)[i] - outputMean[i];
      }
    }
    double[][] squares = LinearAlgebra.turnedProduct(x, x);
    for (int i = 0; i < squares.length; i++) {
      squares[i][i] += RIDGE * count;
    }
    return stage(
        LinearAlgebra.solve(squares, LinearAlgebra.turnedProduct(x, y)), inputMean, outputMean);
  }

  private static Stage stage(double[][] solution, double[] inputMean, double[] outputMean) {
    float[][] weights = new float[outputMean.length][inputMean.length];
    float[] bias = new float[outputMean.length];
    for (int output = 0; output < bias.length; output++) {
      double constant = outputMean[output];
      for (int i = 0; i < inputMean.length; i++) {
        weights[output][i] = (float) solution[i][output];
        constant -= solution[i][output] * inputMean[i];
      }
      bias[output] = (float) constant;
    }
    return new Stage(weights, bias);
  }
}
