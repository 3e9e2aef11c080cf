/**
 * Cuts lines of lyrics into words: Chinese by HanLP, everything else by ICU's rules; in lower case,
 * contractions written out, stretched words shortened. Takes the lines of {@code lyrics.text},
 * gives the words that {@code lyrics.score} looks up and that models count.
 */
@NullMarked
package org.humoresque.music.lyrics.words;

import org.jspecify.annotations.NullMarked;
