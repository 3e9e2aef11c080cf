package org.humoresque.vision.face;

import org.humoresque.vision.image.GreyImage;

/**
 * One face of a picture.
 *
 * @param box where it is
 * @param crop the face alone, cut and scaled as the faces of FER2013 are: 48×48 unless the framing
 *     says otherwise, from the brows to the chin
 */
public record Face(Box box, GreyImage crop) {}
