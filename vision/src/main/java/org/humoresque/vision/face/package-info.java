/**
 * Finds faces in a frame and cuts them out the way the emotion models were trained on: the second
 * step of the flow.
 */
@NullMarked
package org.humoresque.vision.face;

import org.jspecify.annotations.NullMarked;
