package org.humoresque.app.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.catalogue.MoodWords;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.lexicon.LexiconEntry;
import org.humoresque.music.lyrics.lexicon.LexiconText;
import org.humoresque.music.mood.TagMoodAnalyzer;

/**
 * Lends the library the words it needs to understand catalogues: where {@code library} meets {@code
 * music}. A word is looked up among the words for moods first, then in the emotion lexicons.
 *
 * <p>Where a catalogue gives valence and energy beside a word, the word counts twice: it was chosen
 * for this song, the numbers were mostly measured by a machine.
 */
public final class LexiconMoodWords implements MoodWords {

  /** What Jamendo puts before a word: {@code mood/theme---dark}. */
  private static final Pattern PREFIX = Pattern.compile("(?i)^(mood/theme|mood|theme)---");

  private static final double WORD_WEIGHT = 2;
  private static final double WORD_CONFIDENCE = 0.85;
  private static final double NUMBERS_CONFIDENCE = 0.6;

  private record Meaning(String word, Mood mood, Optional<Emotion> emotion) {}

  /** Loaded when the first catalogue is there: most libraries have none. */
  private static final class Known {
    static final TagMoodAnalyzer TAG_WORDS = new TagMoodAnalyzer();
    static final List<EmotionLexicon> LEXICONS =
        EmotionLexicon.languages().stream().sorted().map(EmotionLexicon::load).toList();
  }

  @Override
  public String version() {
    return "words-3 %s %d"
        .formatted(
            Known.TAG_WORDS.version(),
            Known.LEXICONS.stream().mapToInt(EmotionLexicon::size).sum());
  }

  @Override
  public boolean knows(String text) {
    return meaning(text).isPresent();
  }

  @Override
  public Optional<TrackMood> read(Statement statement) {
    List<Meaning> words =
        statement.words().stream().flatMap(word -> meaning(word).stream()).toList();
    Optional<Mood> numbers =
        statement.valence().flatMap(v -> statement.arousal().map(a -> Mood.clamped(v, a)));
    if (words.isEmpty()) {
      return numbers.map(
          mood ->
              new TrackMood(
                  mood, Optional.empty(), NUMBERS_CONFIDENCE, Source.CATALOGUE, text(mood)));
    }
    Mood said = mean(words);
    Mood mood = numbers.map(it -> said.towards(it, 1 / (1 + WORD_WEIGHT))).orElse(said);
    double spread =
        words.stream().mapToDouble(word -> word.mood.distance(said)).average().orElse(0);
    return Optional.of(
        new TrackMood(
            mood,
            emotion(words),
            WORD_CONFIDENCE * (1 - spread / Mood.MAX_DISTANCE),
            Source.CATALOGUE,
            words.stream()
                .map(word -> '"' + word.word + '"')
                .collect(Collectors.joining(", ", "catalogue says ", ""))));
  }

  private Optional<Meaning> meaning(String word) {
    String text = PREFIX.matcher(word.strip()).replaceFirst("");
    return Known.TAG_WORDS
        .analyze(taggedWith(text))
        .map(mood -> new Meaning(text, mood.mood(), mood.emotion().or(() -> named(text))))
        .or(() -> ofLexicon(text));
  }

  /** A word for a mood that names no emotion itself has that of which it speaks most. */
  private Optional<Emotion> named(String text) {
    return Emotion.find(text).or(() -> entry(text).flatMap(LexiconMoodWords::strongest));
  }

  private Optional<LexiconEntry> entry(String text) {
    String normal = LexiconText.normal(text);
    return Known.LEXICONS.stream()
        .flatMap(lexicon -> lexicon.find(normal).stream())
        .filter(entry -> !entry.emotions().isEmpty())
        .findFirst();
  }

  private Optional<Meaning> ofLexicon(String text) {
    return entry(text)
        .map(
            entry ->
                new Meaning(text, new Mood(entry.valence(), entry.arousal()), strongest(entry)));
  }

  private static Optional<Emotion> strongest(LexiconEntry entry) {
    return entry.emotions().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static Mood mean(List<Meaning> words) {
    double valence = words.stream().mapToDouble(word -> word.mood.valence()).average().orElse(0);
    double arousal = words.stream().mapToDouble(word -> word.mood.arousal()).average().orElse(0);
    return Mood.clamped(valence, arousal);
  }

  /** The emotion that at least half of the words name; of several the one named first. */
  private static Optional<Emotion> emotion(List<Meaning> words) {
    List<Emotion> named = new ArrayList<>();
    words.forEach(word -> word.emotion.ifPresent(named::add));
    return named.stream()
        .max(
            Comparator.comparingLong(
                    (Emotion emotion) -> named.stream().filter(emotion::equals).count())
                .thenComparing(Comparator.comparingInt(named::indexOf).reversed()))
        .filter(emotion -> 2 * named.stream().filter(emotion::equals).count() >= words.size());
  }

  private static String text(Mood mood) {
    return "catalogue says valence %.2f, energy %.2f"
        .formatted((mood.valence() + 1) / 2, (mood.arousal() + 1) / 2);
  }

  private static Track taggedWith(String word) {
    return new Track(
        new TrackId(1),
        Path.of("catalogue"),
        TrackTags.builder().moods(List.of(word)).build(),
        Duration.ZERO,
        Optional.empty());
  }
}
