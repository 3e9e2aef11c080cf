/**
 * The pieces of the demo library, three for each emotion, and the instruments they are written for.
 *
 * <p>What makes music sound like an emotion follows the reviews of Gabrielsson and Lindström ("The
 * role of structure in the musical expression of emotions", Handbook of Music and Emotion, 2010)
 * and of Juslin and Laukka (2003, 2004): tempo, mode, loudness, register, articulation, timbre and
 * dissonance. Each class says how it uses them.
 */
@NullMarked
package org.humoresque.music.demo.pieces;

import org.jspecify.annotations.NullMarked;
