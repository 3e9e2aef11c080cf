/**
 * From many readings of a face a second to one mood that music can follow: between the camera and
 * the mood goal.
 */
@NullMarked
package org.humoresque.recommend.live;

import org.jspecify.annotations.NullMarked;
