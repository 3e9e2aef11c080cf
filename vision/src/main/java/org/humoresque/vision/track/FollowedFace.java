package org.humoresque.vision.track;

import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.face.Box;

/**
 * A face in one of many pictures and how it is over time.
 *
 * @param person number of whom it belongs to, from 1
 * @param box where it is, in pixels of the upright picture
 * @param scores by the late readings together
 * @param emotion the one to name: steadier than the most probable one of the scores
 * @param sure whether the scores are to be relied on
 */
public record FollowedFace(
    int person, Box box, EmotionScores scores, Emotion emotion, boolean sure) {}
