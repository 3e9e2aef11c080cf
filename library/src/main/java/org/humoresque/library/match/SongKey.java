package org.humoresque.library.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.humoresque.library.store.SearchText;

/**
 * Artist and title in a form that is equal however people write them: without case, accents,
 * punctuation, guests ("feat."), years of remastering and file endings. Live takes, remixes and
 * acoustic versions stay songs of their own.
 *
 * @param title folded, not empty
 * @param artists folded, in alphabetical order, parted by {@code /}; empty if unknown
 */
public record SongKey(String title, String artists) {

  private static final Pattern FILE_ENDING =
      Pattern.compile("(?i)\\.(mp3|flac|ogg|oga|opus|m4a|mp4|aac|wav|wma)$");
  private static final Pattern GUEST_IN_BRACKETS =
      Pattern.compile("(?i)[(\\[]\\s*(feat|ft|featuring|with|w/)\\b[^)\\]]*[)\\]]");
  private static final Pattern GUEST =
      Pattern.compile("(?i)\\s(feat|ft|featuring)\\b\\.?\\s.*?(?=\\s[-–—(\\[]|$)");
  private static final String EDITIONS =
      "official|lyric|lyrics|audio|music video|video|hd|hq|explicit|clean|album version|"
          + "original version|single version|remaster|remastered|\\d{4} remaster|remastered \\d{4}|"
          + "\\d{4} digital remaster|\\d{4} remastered version|\\d{4} - remaster|from .*|bonus track|"
          + "mono|stereo|\\d{4} version";
  private static final Pattern EDITION_IN_BRACKETS =
      Pattern.compile("(?i)[(\\[]\\s*(official .*|" + EDITIONS + ")\\s*[)\\]]");
  private static final Pattern EDITION_AFTER_DASH =
      Pattern.compile("(?i)\\s[-–—]\\s(official .*|" + EDITIONS + ")\\s*$");
  private static final Pattern ARTIST_SEPARATORS =
      Pattern.compile(
          "(?i)\\s*[,;/&+×]\\s*|\\s+(?:and|und|et|y|feat\\.?|ft\\.?|featuring|with|vs\\.?|x)\\s+");
  private static final Pattern AND = Pattern.compile("\\s*&\\s*");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ARTICLE = Pattern.compile("^the ");

  /** The key of a song; empty if its title says nothing. */
  public static Optional<SongKey> of(Optional<String> artist, Optional<String> title) {
    return title
        .map(SongKey::plainTitle)
        .filter(text -> !text.isEmpty())
        .map(text -> new SongKey(text, artist.map(SongKey::plainArtists).orElse("")));
  }

  /** Of several artists, the same song by the first of them alone. */
  static Optional<SongKey> ofFirstArtist(Optional<String> artist, Optional<String> title) {
    return of(artist.map(SongKey::first), title);
  }

  /** The title as it is shown: a file's ending is none of it. */
  public static String withoutFileEnding(String title) {
    return FILE_ENDING.matcher(title.strip()).replaceFirst("").strip();
  }

  /** One text for both: equal for equal keys. */
  public String text() {
    return artists + "\u0001" + title;
  }

  private static String plainTitle(String title) {
    String text = withoutFileEnding(title);
    String plain = GUEST_IN_BRACKETS.matcher(text).replaceAll(" ");
    plain = GUEST.matcher(plain).replaceAll(" ");
    plain = EDITION_IN_BRACKETS.matcher(plain).replaceAll(" ");
    plain = EDITION_AFTER_DASH.matcher(plain).replaceAll(" ");
    String words = words(AND.matcher(plain).replaceAll(" and "));
    return words.isEmpty() ? SearchText.fold(text) : words;
  }

  private static String plainArtists(String artist) {
    String names =
        ARTIST_SEPARATORS
            .splitAsStream(artist)
            .map(SongKey::plainName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining("/"));
    return names.isEmpty() ? SearchText.fold(artist.strip()) : names;
  }

  private static String first(String artist) {
    return Arrays.stream(ARTIST_SEPARATORS.split(artist))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(artist);
  }

  private static String plainName(String name) {
    return ARTICLE.matcher(words(name)).replaceFirst("");
  }

  private static String words(String text) {
    return NOT_WORDS
        .matcher(SearchText.fold(text).replaceAll("['’‘`´]", ""))
        .replaceAll(" ")
        .strip();
  }
}
