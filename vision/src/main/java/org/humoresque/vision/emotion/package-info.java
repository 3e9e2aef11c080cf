/**
 * Reads the seven emotions from one cropped face: the third step of the flow.
 *
 * <p>{@link org.humoresque.vision.emotion.EmotionModelSource} names a model: one network or an
 * ensemble. {@link org.humoresque.vision.emotion.FacePreprocessing} is what is done to the face
 * first, the same in training and serving. A model that was calibrated also says when it is not
 * sure.
 */
@NullMarked
package org.humoresque.vision.emotion;

import org.jspecify.annotations.NullMarked;
