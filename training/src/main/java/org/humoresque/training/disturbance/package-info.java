/**
 * What a bad camera, bad light or a half-covered face does to a picture: {@code GreyImage} → a
 * {@link org.humoresque.training.disturbance.Disturbance} → {@code GreyImage}, 8 bits per pixel as
 * a camera would give it. {@code Robustness} measures what it costs; training may learn from it.
 */
@NullMarked
package org.humoresque.training.disturbance;

import org.jspecify.annotations.NullMarked;
