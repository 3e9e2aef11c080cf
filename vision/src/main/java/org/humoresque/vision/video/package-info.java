/**
 * Films: FFmpeg decodes them picture by picture, {@link org.humoresque.vision.track} follows the
 * faces, and {@link org.humoresque.vision.video.VideoAnalyzer} writes down who was there, when, and
 * how they were. Pictures stream through: memory does not grow with the length of a film, and
 * nothing is written to disk.
 */
@NullMarked
package org.humoresque.vision.video;

import org.jspecify.annotations.NullMarked;
