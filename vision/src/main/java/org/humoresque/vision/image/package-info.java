/**
 * Decodes photos and frames into pictures that faces can be found in: the first step of the flow.
 */
@NullMarked
package org.humoresque.vision.image;

import org.jspecify.annotations.NullMarked;
