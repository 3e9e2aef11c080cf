/**
 * Ways over the plane of feelings, song by song: between the mood goal and the player, in place of
 * a plain ranking. {@link org.humoresque.recommend.journey.JourneyPlanner} begins where the person
 * is and moves to the target in steps (the iso principle, Altshuler 1948), or goes there at once.
 */
@NullMarked
package org.humoresque.recommend.journey;

import org.jspecify.annotations.NullMarked;
