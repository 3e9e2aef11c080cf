package org.humoresque.vision;

import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.face.Box;

/**
 * What was read from one face.
 *
 * @param box where it is, in pixels of the upright picture
 * @param scores how strongly each emotion is seen
 * @param sure whether the reading is to be relied on; false if the model knows that it reads such
 *     faces wrongly too often
 */
public record FaceReading(Box box, EmotionScores scores, boolean sure) {}
