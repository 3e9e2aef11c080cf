/** Reads the seven emotions from one cropped face: the third step of the flow. */
@NullMarked
package org.humoresque.vision.emotion;

import org.jspecify.annotations.NullMarked;
