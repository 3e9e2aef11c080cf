/**
 * Finds micro-expressions: short, slight expressions of a face in a video, between face finding and
 * the emotion over time.
 *
 * <p>Aligned grey faces with time stamps → {@link
 * org.humoresque.vision.micro.MicroExpressionSpotter} → onset, apex, offset and what was expressed.
 * A face is held against a reference of itself: what the whole head does is taken away, what is
 * left is the motion of {@code FaceGrid.CELLS}² small parts. A short bump of that motion is a
 * candidate; a 3-D network reads its 18 frames and says whether it is an expression, and which.
 */
@NullMarked
package org.humoresque.vision.micro;

import org.jspecify.annotations.NullMarked;
