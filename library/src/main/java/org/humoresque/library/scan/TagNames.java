package org.humoresque.library.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.Languages;

/**
 * Finds a track's tags under the names that the formats give them, as FFmpeg shows them: ID3's
 * TMOO, Vorbis' and iTunes' MOOD and Windows Media's WM/Mood are all the mood.
 */
final class TagNames {

  private static final Pattern LIST = Pattern.compile("[;/,]");
  private static final Pattern LEADING_AND = Pattern.compile("^(&|and )\\s*");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})");
  private static final Pattern NUMBER = Pattern.compile("^0*([1-9]\\d{0,5})(?!\\d)");
  private static final Pattern TOTAL = Pattern.compile("/\\s*0*([1-9]\\d{0,5})(?!\\d)");

  /** Programs write several artists as several values, or with one of these between them. */
  private static final Pattern VALUES = Pattern.compile("\\s*;\\s*");

  /** "AC/DC" is one, "Simon / Garfunkel" are two. */
  private static final Pattern ARTISTS =
      Pattern.compile(
          "\\s+/\\s+|\\s*[(\\[]?\\b(?:feat|ft|featuring)\\b\\.?\\s+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> YES = Set.of("1", "true", "yes");

  /** What TLAN says where no language is meant. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "xxx", "zxx", "mul", "mis");

  private TagNames() {}

  static TrackTags read(Tags tags) {
    TrackTags.Builder builder = TrackTags.builder();
    tags.first("title").ifPresent(builder::title);
    List<String> artists = values(tags.all("artist", "author", "performer"));
    builder.artist(String.join(", ", artists));
    builder.artists(several(tags.all("artists"), artists));
    tags.first("album").ifPresent(builder::album);
    builder.albumArtist(
        String.join(", ", values(tags.all("album_artist", "albumartist", "album artist"))));
    number(NUMBER, tags.first("track", "tracknumber")).ifPresent(builder::trackNumber);
    number(YEAR, tags.first("date", "year", "originaldate", "tdor", "tory"))
        .ifPresent(builder::year);
    builder.genres(list(tags.all("genre")));
    builder.moods(list(tags.all("mood", "tmoo", "wm/mood", "moods")));
    builder.place(place(tags));
    tags.first("language", "tlan").flatMap(TagNames::language).ifPresent(builder::language);
    bpm(tags.first("bpm", "tbpm", "tmpo", "tempo")).ifPresent(builder::beatsPerMinute);
    return builder.gain(GainTags.read(tags)).build();
  }

  private static AlbumPlace place(Tags tags) {
    Optional<String> track = tags.first("track", "tracknumber");
    Optional<String> disc = tags.first("disc", "discnumber", "disknumber");
    return new AlbumPlace(
        total(track, tags.first("tracktotal", "totaltracks")),
        number(NUMBER, disc),
        total(disc, tags.first("disctotal", "totaldiscs")),
        tags.first("compilation", "itunescompilation", "wm/iscompilation")
            .filter(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
            .isPresent());
  }

  /** "3/12", or a tag of its own. */
  private static OptionalInt total(Optional<String> pair, Optional<String> alone) {
    OptionalInt behind = number(TOTAL, pair);
    return behind.isPresent() ? behind : number(NUMBER, alone);
  }

  private static OptionalInt number(Pattern pattern, Optional<String> value) {
    return value
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> OptionalInt.of(Integer.parseInt(found.group(1))))
        .orElse(OptionalInt.empty());
  }

  private static OptionalDouble bpm(Optional<String> value) {
    OptionalDouble number = Numbers.decimal(value);
    return number.isPresent() && number.getAsDouble() > 0 && number.getAsDouble() < 1000
        ? number
        : OptionalDouble.empty();
  }

  /** The first language: ID3 has codes of three letters, several of them without a gap. */
  private static Optional<String> language(String text) {
    String first = LIST.split(text, 2)[0].strip();
    String one = first.matches("([a-z]{3}){2,}") ? first.substring(0, 3) : first;
    return NO_LANGUAGE.contains(one.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(Languages.code(one));
  }

  private static List<String> values(List<String> texts) {
    return texts.stream()
        .flatMap(VALUES::splitAsStream)
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .toList();
  }

  /** Each artist by itself; empty if there is but one. */
  private static List<String> several(List<String> listed, List<String> artists) {
    List<String> each =
        (listed.isEmpty() ? artists.stream().flatMap(ARTISTS::splitAsStream) : listed.stream())
            .flatMap(VALUES::splitAsStream)
            .map(TagNames::withoutBracket)
            .filter(Predicate.not(String::isEmpty))
            .distinct()
            .toList();
    return each.size() > 1 ? each : List.of();
  }

  /** What is left of "(feat. Somebody)". */
  private static String withoutBracket(String artist) {
    String name = artist.strip();
    boolean closes = name.endsWith(")") && !name.contains("(") || name.endsWith("]");
    return closes ? name.substring(0, name.length() - 1).strip() : name;
  }

  /** "Folk, World, &amp; Country" are three. */
  private static List<String> list(List<String> values) {
    return values.stream()
        .flatMap(LIST::splitAsStream)
        .map(word -> LEADING_AND.matcher(word.strip()).replaceFirst(""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
