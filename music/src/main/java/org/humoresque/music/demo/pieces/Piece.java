package org.humoresque.music.demo.pieces;

import java.util.List;
import java.util.function.Supplier;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.demo.score.Score;

/**
 * One piece of the demo library.
 *
 * @param number its number on the album, from 1
 * @param title title
 * @param artist who is said to play it: an ensemble that does not exist
 * @param genre for the genre tag
 * @param emotion what it expresses
 * @param moods for the mood tag; the first names the emotion
 * @param score writes it out
 */
public record Piece(
    int number,
    String title,
    String artist,
    String genre,
    Emotion emotion,
    List<String> moods,
    Supplier<Score> score) {

  public Piece {
    moods = List.copyOf(moods);
  }
}
