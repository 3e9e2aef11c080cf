/**
 * What words say about feelings: which emotions a word carries, how pleasant and how excited it is,
 * how strongly; which words raise, lower or turn round what follows. Lyrics are segmented into
 * words, the words are looked up here, and what is found here becomes the lyric's feature values
 * (PAPERS.md A, "Lyrics").
 *
 * <p>The program brings a lexicon of its own for English and Chinese ({@link
 * org.humoresque.music.lyrics.lexicon.EmotionLexicon#load}); readers for DLUT, HowNet, NRC EmoLex
 * and NRC VAD let people who hold those add them. The format is described in docs/lexicon.md.
 */
@NullMarked
package org.humoresque.music.lyrics.lexicon;

import org.jspecify.annotations.NullMarked;
