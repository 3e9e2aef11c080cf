package org.humoresque.library.catalogue;

import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackMood;

/**
 * Understands words for moods: the port through which catalogues reach the lexicon.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface MoodWords {

  /** What a catalogue says of a song's mood. */
  record Statement(List<String> words, Optional<Double> valence, Optional<Double> arousal) {
    public Statement {
      words = List.copyOf(words);
    }

    public boolean isEmpty() {
      return words.isEmpty() && (valence.isEmpty() || arousal.isEmpty());
    }
  }

  /** Changes whenever the answers may. */
  String version();

  /** Whether a text is a word for a mood, or holds one. */
  boolean knows(String text);

  /**
   * The mood of which a catalogue speaks.
   *
   * @return empty if nothing of it is understood; never a guess
   */
  Optional<TrackMood> read(Statement statement);
}
