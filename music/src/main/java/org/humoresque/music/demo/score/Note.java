package org.humoresque.music.demo.score;

/**
 * One note of a part.
 *
 * @param beat where it begins, in beats from the start of the piece
 * @param beats how long it is held
 * @param pitch as a MIDI number: 60 is middle C
 * @param velocity how hard it is played, from 0 to 1
 */
public record Note(double beat, double beats, int pitch, double velocity) {}
