package org.humoresque.vision.micro;

/**
 * How the parts of a face moved against the reference, the head's own motion taken away: one number
 * for each cell, row by row.
 *
 * @param right in hundredths of the face's width
 * @param down in hundredths of the face's width
 * @param change how much brighter a cell is, against its surroundings, times 10
 */
record MotionField(float[] right, float[] down, float[] change) {}
