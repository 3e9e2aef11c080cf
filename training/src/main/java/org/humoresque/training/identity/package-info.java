/**
 * Learns to tell people apart: photos labelled with people → found faces → eyes → descriptors →
 * principal components → metric → model file, measured on people it did not learn from. Ends in
 * {@code vision.identity}.
 */
@NullMarked
package org.humoresque.training.identity;

import org.jspecify.annotations.NullMarked;
