package org.humoresque.music.mood;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/**
 * Reads a track's mood from the words in its mood tag, or, where those say nothing, roughly from
 * its genre.
 *
 * <p>The words' places on the plane of feelings are the program's own table ({@code
 * mood-words.tsv}, {@code genres.tsv}). Several words average; words it does not know are passed
 * over, never guessed.
 */
public final class TagMoodAnalyzer implements TrackAnalyzer {

  private static final double MOOD_WORD_CONFIDENCE = 0.85;

  /** Low: a genre holds songs of every mood. */
  private static final double GENRE_CONFIDENCE = 0.3;

  private final MoodTable moods;
  private final MoodTable genres;
  private final String version;

  /** Reads the tables that come with the program. */
  public TagMoodAnalyzer() {
    this(MoodTable.ownText("mood-words.tsv"), MoodTable.ownText("genres.tsv"));
  }

  TagMoodAnalyzer(String moodTable, String genreTable) {
    moods = new MoodTable(moodTable, "mood-words.tsv");
    genres = new MoodTable(genreTable, "genres.tsv");
    version = "tags-" + fingerprint(moodTable + "\u0000" + genreTable);
  }

  /** Changes whenever a table's text does. */
  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<TrackMood> analyze(Track track) {
    return read("mood tag", track.tags().moods(), moods::find)
        .map(words -> words.mood(Source.MOOD_TAG, MOOD_WORD_CONFIDENCE))
        .or(
            () ->
                read("genre", track.tags().genres(), this::findGenre)
                    .map(words -> words.mood(Source.GENRE_TAG, GENRE_CONFIDENCE)));
  }

  /** Some people keep moods among the genres. */
  private Optional<MoodTable.Entry> findGenre(String words) {
    return genres.find(words).or(() -> moods.find(words));
  }

  private static Optional<KnownWords> read(
      String kind, List<String> tags, Function<String, Optional<MoodTable.Entry>> table) {
    List<KnownWords.Word> words = new ArrayList<>();
    for (String tag : tags) {
      for (String piece : TagText.pieces(tag, text -> table.apply(text).isPresent())) {
        KnownWords.Word word = new KnownWords.Word(piece, table.apply(piece).orElseThrow());
        if (words.stream().noneMatch(word::isSameAs)) {
          words.add(word);
        }
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new KnownWords(kind, words));
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
