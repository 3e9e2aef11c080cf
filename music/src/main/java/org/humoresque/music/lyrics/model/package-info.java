/**
 * The trained half of reading lyrics: a tree of binary support vector machines (PAPERS.md A) over
 * n-grams of words and the feature values of {@code lyrics.score}, read from one small file. The
 * training module fills these types; here they only classify.
 */
@NullMarked
package org.humoresque.music.lyrics.model;

import org.jspecify.annotations.NullMarked;
