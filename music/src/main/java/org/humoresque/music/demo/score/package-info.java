/**
 * A small composer. A piece is written as its bones: key, tempo, chords, motifs, and a pattern for
 * each player; {@link org.humoresque.music.demo.score.Arrangement} fits the motifs to the chords,
 * varies what comes back, and writes every note out into a {@link
 * org.humoresque.music.demo.score.Score}, which {@link org.humoresque.music.demo.score.Performer}
 * plays on the synthesiser.
 */
@NullMarked
package org.humoresque.music.demo.score;

import org.jspecify.annotations.NullMarked;
