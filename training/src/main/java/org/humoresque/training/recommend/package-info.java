/**
 * Measures recommendations: songs whose feelings people told, a listener who picks three of them,
 * and how many of the songs that come back are felt the same. Stands on {@code recommend} as the
 * player uses it.
 */
@NullMarked
package org.humoresque.training.recommend;

import org.jspecify.annotations.NullMarked;
