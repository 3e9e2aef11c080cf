/**
 * Chooses tracks for a mood and says why: the step of the flow between the mood goal and the
 * player. {@link org.humoresque.recommend.MoodGoal} turns the mood a person is in into the mood to
 * aim for, {@link org.humoresque.recommend.Recommender} ranks the library by it.
 *
 * <p>Pure functions on the kernel's types: nothing is read, nothing is kept, and the same input
 * always gives the same list.
 */
@NullMarked
package org.humoresque.recommend;

import org.jspecify.annotations.NullMarked;
