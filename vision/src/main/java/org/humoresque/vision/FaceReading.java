package org.humoresque.vision;

import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.face.Box;

/**
 * What was read from one face.
 *
 * @param box where it is, in pixels of the upright picture
 * @param scores how strongly each emotion is seen
 */
public record FaceReading(Box box, EmotionScores scores) {}
