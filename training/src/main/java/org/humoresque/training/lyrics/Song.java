package org.humoresque.training.lyrics;

import org.humoresque.music.lyrics.score.AnalyzedLyrics;

/**
 * A song ready for training.
 *
 * @param analysis words, score and values
 * @param label a label of the tree
 * @param set the name of the data set it comes from
 */
public record Song(AnalyzedLyrics analysis, String label, String set) {}
