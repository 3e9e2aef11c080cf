/**
 * Follows faces from picture to picture: between the face detector, which looks now and then, and
 * whoever shows how somebody is over time.
 *
 * <p>A {@link org.humoresque.vision.track.FaceTracker} keeps each person's number, a {@link
 * org.humoresque.vision.track.SteadyEmotion} their emotion without flicker, a {@link
 * org.humoresque.vision.track.FaceFollower} does both for one camera or film. Small grey patches of
 * the faces are kept in memory while they are followed, nothing else of a picture.
 */
@NullMarked
package org.humoresque.vision.track;

import org.jspecify.annotations.NullMarked;
