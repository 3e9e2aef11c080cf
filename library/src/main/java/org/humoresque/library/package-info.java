/**
 * The person's own music: folders are scanned for tracks, whose tags and moods are kept in a store
 * that the recommender and the page read.
 *
 * <p>{@link org.humoresque.library.Library} opens it all from one data folder.
 */
@NullMarked
package org.humoresque.library;

import org.jspecify.annotations.NullMarked;
