/**
 * What a bad camera, bad light or a half-covered face costs: labelled faces → a {@link
 * org.humoresque.training.robustness.Disturbance} → the same faces disturbed → read again. Every
 * disturbed face is 8 bits per pixel, as a camera would give it.
 */
@NullMarked
package org.humoresque.training.robustness;

import org.jspecify.annotations.NullMarked;
