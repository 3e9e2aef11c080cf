package org.humoresque.training.identity;

import org.humoresque.vision.image.GreyImage;

/**
 * A face of somebody.
 *
 * @param person who it is
 * @param photo hash of the photo it is from
 * @param cut as {@link org.humoresque.vision.identity.EyeLocator#FRAMING} cuts it
 * @param found whether a detector found it; else the whole photo is taken for the face
 */
record PersonFace(String person, String photo, GreyImage cut, boolean found) {}
