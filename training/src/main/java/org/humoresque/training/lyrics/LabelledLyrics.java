package org.humoresque.training.lyrics;

import org.humoresque.music.lyrics.text.Lyrics;

/**
 * A song with its label.
 *
 * @param place file or row, for messages
 * @param lyrics the words
 * @param label as the data says it, in lower case
 */
public record LabelledLyrics(String place, Lyrics lyrics, String label) {}
