package org.humoresque.vision.track;

import org.humoresque.vision.face.Square;

/**
 * A face in one of many pictures.
 *
 * @param person number of whom it belongs to, from 1, the same in every picture they are in
 * @param square where it is, without the detector's jitter
 * @param likeness how well it matches what was followed, from -1 to 1; 1 where it was just found
 */
public record TrackedFace(int person, Square square, double likeness) {}
