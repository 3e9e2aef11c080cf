/**
 * From a song's words to its mood: {@link org.humoresque.music.lyrics.LyricsMoodModel} puts the
 * steps together. {@code text} reads and cleans, {@code words} segments, {@code lexicon} knows the
 * emotion words, {@code score} weighs them, {@code model} classifies (PAPERS.md A).
 */
@NullMarked
package org.humoresque.music.lyrics;

import org.jspecify.annotations.NullMarked;
