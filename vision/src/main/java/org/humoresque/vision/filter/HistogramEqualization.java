package org.humoresque.vision.filter;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/**
 * Global histogram equalisation: each grey becomes the share of pixels that are not lighter, so
 * that all greys from 0 to 255 are used about equally often. A blank picture stays as it is.
 *
 * <p>Source: Gonzalez and Woods, "Digital Image Processing", section on histogram equalisation.
 */
public final class HistogramEqualization implements GreyFilter {

  @Override
  public GreyImage apply(GreyImage picture) {
    return OpenCv.apply(picture, opencv_imgproc::equalizeHist);
  }
}
