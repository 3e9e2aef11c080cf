package org.humoresque.library.store;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.humoresque.kernel.TrackTags;

/** How tracks are found by words and put in order, the same in every store. */
public final class SearchText {

  /** How many words of a query count. */
  public static final int MOST_WORDS = 32;

  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Sorts after every other text: where an artist or album would stand. */
  private static final String ABSENT = "\uFFFF";

  /** Lies between the parts of one text; nobody types it. */
  private static final String SEPARATOR = "\u0001";

  /** Under what albums of several artists stand that name none. */
  private static final String VARIOUS = "various artists";

  private SearchText() {}

  /** Makes upper and lower case and letters with and without accents equal. */
  public static String fold(String text) {
    String plain = text.chars().allMatch(c -> c < 128) ? text : withoutAccents(text);
    return plain.toLowerCase(Locale.ROOT);
  }

  /** The folded words of a query, each once, at most {@value #MOST_WORDS} of them. */
  public static List<String> words(String query) {
    return Arrays.stream(SPACES.split(fold(query)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** The folded text in which a track's words are looked for; a file name stands in for a title. */
  public static String of(TrackTags tags, Path file) {
    Stream<String> names =
        Stream.of(
            title(tags, file),
            tags.artist().orElse(""),
            tags.album().orElse(""),
            tags.albumArtist().orElse(""));
    return Stream.concat(names, tags.genres().stream())
        .map(SearchText::fold)
        .collect(Collectors.joining(SEPARATOR));
  }

  /**
   * A text whose natural order is the order of tracks: artist, album, disc, track number, title.
   * The album's artist comes before the track's own, so that albums of several artists stay whole.
   */
  public static String order(TrackTags tags, Path file) {
    Optional<String> albumArtist =
        tags.albumArtist()
            .or(() -> tags.place().compilation() ? Optional.of(VARIOUS) : Optional.empty());
    return String.join(
        SEPARATOR,
        albumArtist.or(tags::artist).map(SearchText::fold).orElse(ABSENT),
        tags.album().map(SearchText::fold).orElse(ABSENT),
        number(OptionalInt.of(tags.place().disc().orElse(1))),
        number(tags.trackNumber()),
        fold(title(tags, file)));
  }

  private static String title(TrackTags tags, Path file) {
    return tags.title().orElseGet(() -> file.getFileName().toString());
  }

  private static String number(OptionalInt trackNumber) {
    return trackNumber.isPresent() ? "%010d".formatted(trackNumber.getAsInt()) : ABSENT;
  }

  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS.matcher(apart).replaceAll("");
  }
}
