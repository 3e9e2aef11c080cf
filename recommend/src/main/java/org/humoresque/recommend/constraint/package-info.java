/**
 * What a song must fulfil to be chosen at all, each demand a small object that says in words what
 * it wants. {@link org.humoresque.recommend.Recommender} asks them before it looks at scores.
 */
@NullMarked
package org.humoresque.recommend.constraint;

import org.jspecify.annotations.NullMarked;
