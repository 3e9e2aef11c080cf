package org.humoresque.vision.filter;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/**
 * The median of each pixel and its eight neighbours; beyond the edge the edge pixels are repeated.
 * Takes away single false pixels and keeps edges.
 */
public final class MedianFilter implements GreyFilter {

  private static final int SIDE = 3;

  @Override
  public GreyImage apply(GreyImage picture) {
    return OpenCv.apply(picture, (from, to) -> opencv_imgproc.medianBlur(from, to, SIDE));
  }
}
