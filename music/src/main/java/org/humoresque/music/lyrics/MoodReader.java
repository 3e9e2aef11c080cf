package org.humoresque.music.lyrics;

import java.util.List;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.EmotionWord;

/** Reads the mood of songs in one language. */
interface MoodReader {

  /** The mood of a song that has enough words. */
  LyricMood read(AnalyzedLyrics song, List<EmotionWord> evidence);
}
