package org.humoresque.vision.face;

import org.humoresque.vision.image.GreyImage;

/**
 * One face of a picture.
 *
 * @param box where it is
 * @param crop the face alone, cut and scaled as the faces of FER2013 are: 48×48 unless the framing
 *     says otherwise, from the brows to the chin, the eyes level
 * @param square where it is to fractions of a pixel, also where it reaches beyond the picture
 */
public record Face(Box box, GreyImage crop, Square square) {

  /** A face that leans to no side and lies inside the picture. */
  public Face(Box box, GreyImage crop) {
    this(box, crop, Square.around(box));
  }
}
