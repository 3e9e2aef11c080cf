package org.humoresque.vision.filter;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/**
 * Homomorphic filter: in the logarithm of brightness, light and surface are a sum; what changes
 * slowly over the picture is taken for light and weakened, what changes fast for the face and
 * strengthened. The mean of the logarithm stays.
 *
 * <p>{@code log(1 + out) = mean + lightGain × (low − mean) + detailGain × (log(1 + in) − low)},
 * where {@code low} is {@code log(1 + in)} under a Gaussian; beyond the edge the picture is
 * mirrored.
 *
 * <p>Source: Gonzalez and Woods, "Digital Image Processing", section on homomorphic filtering. We
 * depart from it in doing the high-boost in the plane with a Gaussian, not in the frequency domain.
 *
 * @param deviation of the Gaussian, as a share of the picture's width, in [0.01, 1]
 * @param lightGain what is left of the light, in [0, 1]
 * @param detailGain how the detail is strengthened, in [1, 4]
 */
public record HomomorphicFilter(double deviation, double lightGain, double detailGain)
    implements GreyFilter {

  /** A Gaussian of 1/8 of the face (6 pixels of 48), half of the light, 1.5 times the detail. */
  public static final HomomorphicFilter DEFAULT = new HomomorphicFilter(0.125, 0.5, 1.5);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public HomomorphicFilter {
    Ranges.require("deviation", deviation, 0.01, 1);
    Ranges.require("lightGain", lightGain, 0, 1);
    Ranges.require("detailGain", detailGain, 1, 4);
  }

  @Override
  public GreyImage apply(GreyImage picture) {
    return OpenCv.apply(picture, this::filter);
  }

  private void filter(Mat from, Mat to) {
    try (Mat logarithm = new Mat();
        Mat low = new Mat();
        Size anySize = new Size()) {
      from.convertTo(logarithm, opencv_core.CV_32F, 1, 1);
      opencv_core.log(logarithm, logarithm);
      double sigma = deviation * from.cols();
      opencv_imgproc.GaussianBlur(logarithm, low, anySize, sigma);
      double mean = mean(logarithm);
      opencv_core.addWeighted(
          logarithm, detailGain, low, lightGain - detailGain, (1 - lightGain) * mean, low);
      opencv_core.exp(low, low);
      low.convertTo(to, opencv_core.CV_8U, 1, -1);
    }
  }

  private static double mean(Mat numbers) {
    try (Scalar mean = opencv_core.mean(numbers)) {
      return mean.get(0);
    }
  }
}
