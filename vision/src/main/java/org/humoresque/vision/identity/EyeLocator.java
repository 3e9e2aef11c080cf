package org.humoresque.vision.identity;

import java.util.List;
import org.humoresque.vision.face.Framing;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;

/**
 * Finds the eyes of a found face by linear regression in stages, each on what the one before has
 * set right (after Xiong and De la Torre 2013, "Supervised descent method"). It always answers:
 * where the eyes cannot be seen, with where they must be.
 *
 * @param stages one after another
 */
public record EyeLocator(List<Stage> stages) {

  /** How a face is cut out for this: half as large again as the detector's square. */
  public static final Framing FRAMING = new Framing(160, 1.5, 0, Resizing.SMOOTH);

  /** Where eyes are in such a cut, in the mean of faces where they were found. */
  public static final Eyes USUAL = new Eyes(58.8, 68, 100.2, 68);

  private static final Placement LOOK = new Placement(64, 64, new Eyes(20, 25, 44, 25));
  private static final OrientedGradients GRADIENTS = new OrientedGradients(8);

  /** How many numbers the eyes are told from. */
  public static final int INPUTS = GRADIENTS.length(LOOK.width(), LOOK.height());

  /** How many numbers eyes are. */
  public static final int OUTPUTS = 4;

  /**
   * One regression.
   *
   * @param weights {@value #OUTPUTS} rows of {@link #INPUTS}
   * @param bias {@value #OUTPUTS} values
   */
  public record Stage(float[][] weights, float[] bias) {

    private double[] answer(float[] input) {
      double[] answer = new double[bias.length];
      for (int row = 0; row < answer.length; row++) {
        double sum = bias[row];
        for (int i = 0; i < input.length; i++) {
          sum += weights[row][i] * input[i];
        }
        answer[row] = sum;
      }
      return answer;
    }
  }

  public EyeLocator {
    stages = List.copyOf(stages);
  }

  /** The eyes in a cut with {@link #FRAMING}. */
  public Eyes locate(GreyImage cut) {
    return locate(cut, USUAL);
  }

  /** Beginning elsewhere. */
  public Eyes locate(GreyImage cut, Eyes from) {
    Eyes eyes = from;
    for (Stage stage : stages) {
      eyes = LOOK.without(stage.answer(inputs(cut, eyes)), eyes);
    }
    return eyes;
  }

  /** What a stage sees that begins with these eyes. */
  public static float[] inputs(GreyImage cut, Eyes eyes) {
    return GRADIENTS.describe(LOOK.cut(cut, eyes));
  }

  /** What a stage that begins with some eyes should answer. */
  public static double[] outputs(Eyes real, Eyes from) {
    return LOOK.within(real, from);
  }
}
