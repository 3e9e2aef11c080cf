package org.humoresque.vision.video;

import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.face.Box;

/**
 * How somebody is at one moment of a film.
 *
 * @param second from the beginning of the film
 * @param box where the face is, in pixels of the upright picture as the film has it, not as it was
 *     reduced
 * @param scores by the late readings together
 * @param emotion the one to name
 * @param sure whether the scores are to be relied on
 */
public record Moment(double second, Box box, EmotionScores scores, Emotion emotion, boolean sure) {}
