package org.humoresque.music.mood;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;

/**
 * The words of a track's tags that a table knows.
 *
 * @param kind what they were read from: {@code mood tag}
 * @param words at least one
 */
record KnownWords(String kind, List<Word> words) {

  private static final int MOST_QUOTED = 4;

  /** A word as written, and what the table says of it. */
  record Word(String written, MoodTable.Entry entry) {

    boolean isSameAs(Word other) {
      return TagText.normal(written).equals(TagText.normal(other.written));
    }
  }

  /**
   * The mean of all words. The further the words lie apart, the less it is trusted, down to half
   * when they lie at opposite ends of the plane.
   *
   * @param confidence how far to trust words that agree
   */
  TrackMood mood(TrackMood.Source source, double confidence) {
    Mood mean = mean();
    double spread =
        words.stream().mapToDouble(word -> word.entry.mood().distance(mean)).average().orElse(0);
    double agreement = 1 - spread / Mood.MAX_DISTANCE;
    return new TrackMood(mean, emotion(), confidence * agreement, source, evidence());
  }

  private Mood mean() {
    double valence = 0;
    double arousal = 0;
    for (Word word : words) {
      valence += word.entry.mood().valence();
      arousal += word.entry.mood().arousal();
    }
    return Mood.clamped(valence / words.size(), arousal / words.size());
  }

  /** The emotion that at least half of the words name; empty if two are named equally often. */
  private Optional<Emotion> emotion() {
    long most = Emotion.all().stream().mapToLong(this::votes).max().orElse(0);
    List<Emotion> first = Emotion.all().stream().filter(e -> votes(e) == most).toList();
    return first.size() == 1 && 2 * most >= words.size()
        ? Optional.of(first.get(0))
        : Optional.empty();
  }

  private long votes(Emotion emotion) {
    return words.stream().filter(word -> word.entry.emotion().equals(Optional.of(emotion))).count();
  }

  private String evidence() {
    String quoted =
        words.stream()
            .limit(MOST_QUOTED)
            .map(word -> "\"" + word.written + "\"")
            .collect(Collectors.joining(", "));
    String more = words.size() > MOST_QUOTED ? " and more" : "";
    return kind + (words.size() > 1 ? "s " : " ") + quoted + more;
  }
}
