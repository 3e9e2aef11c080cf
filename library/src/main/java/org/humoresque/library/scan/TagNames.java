package org.humoresque.library.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.humoresque.kernel.TrackTags;

/**
 * Finds a track's tags under the names that the formats give them, as FFmpeg shows them: ID3's
 * TMOO, Vorbis' and iTunes' MOOD and Windows Media's WM/Mood are all the mood.
 */
final class TagNames {

  private static final Pattern LIST = Pattern.compile("[;/,]");
  private static final Pattern LEADING_AND = Pattern.compile("^(&|and )\\s*");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})");
  private static final Pattern NUMBER = Pattern.compile("^0*([1-9]\\d{0,5})(?!\\d)");

  private TagNames() {}

  /**
   * @param tags names in lower case with their values
   */
  static TrackTags read(Map<String, String> tags) {
    TrackTags.Builder builder = TrackTags.builder();
    first(tags, "title").ifPresent(builder::title);
    first(tags, "artist", "author", "performer").ifPresent(builder::artist);
    first(tags, "album").ifPresent(builder::album);
    first(tags, "album_artist", "albumartist", "album artist").ifPresent(builder::albumArtist);
    number(NUMBER, first(tags, "track", "tracknumber"), builder::trackNumber);
    number(YEAR, first(tags, "date", "year", "originaldate", "tdor", "tory"), builder::year);
    builder.genres(list(first(tags, "genre")));
    builder.moods(list(first(tags, "mood", "tmoo", "wm/mood", "moods")));
    return builder.build();
  }

  private static Optional<String> first(Map<String, String> tags, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Stream.ofNullable(tags.get(name)))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static void number(Pattern pattern, Optional<String> value, IntConsumer use) {
    value
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .map(Integer::valueOf)
        .ifPresent(use::accept);
  }

  /** "Folk, World, &amp; Country" are three. */
  private static List<String> list(Optional<String> value) {
    return value.stream()
        .flatMap(LIST::splitAsStream)
        .map(word -> LEADING_AND.matcher(word.strip()).replaceFirst(""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
