/**
 * What a lexicon makes of a song: emotion words with the degree words and negations of their
 * clause, summed to the feature values of PAPERS.md A, "Lyrics". Takes segmented words, gives
 * {@link org.humoresque.music.lyrics.score.LyricScore} with its evidence and {@link
 * org.humoresque.music.lyrics.score.LyricFeatures} for the classifiers of {@code lyrics.model}.
 */
@NullMarked
package org.humoresque.music.lyrics.score;

import org.jspecify.annotations.NullMarked;
