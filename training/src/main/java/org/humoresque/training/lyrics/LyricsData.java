package org.humoresque.training.lyrics;

import java.util.List;

/**
 * One set of labelled songs.
 *
 * @param name its file's name
 * @param sha256 over places, labels and texts in order
 * @param songs in the order of file names or rows
 */
public record LyricsData(String name, String sha256, List<LabelledLyrics> songs) {}
