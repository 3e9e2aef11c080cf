package org.humoresque.library.sql;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.library.store.SearchTokens;
import org.humoresque.library.store.SearchTokens.Wanted;

/**
 * One way in which songs answer a query: each clause must be met by one of its tokens.
 *
 * <p>A token is a word behind a letter for the field it stands in, so that a database keeps each
 * field's words apart: {@code tlove} is a title's, {@code alove} an artist's.
 *
 * @param clauses alternatives, each list at least one
 */
record SearchTier(List<List<Token>> clauses) {

  /** The fields, as the tokens' first letters. */
  static final char WHOLE_TITLE = 'x';

  static final char TITLE = 't';
  static final char ARTIST = 'a';
  static final char ALBUM = 'b';
  static final char GENRE = 'g';
  static final char WORDS = 'l';

  /** Shorter words begin too many of those that are sung. */
  private static final int SHORTEST_BEGINNING_SUNG = 3;

  private static final String ALL = "" + TITLE + ARTIST + ALBUM + GENRE + WORDS;

  /**
   * @param text with its field's letter
   * @param begins whether longer words are meant too
   */
  record Token(String text, boolean begins) {}

  /**
   * What a query asks for, the best answers first: the whole title, titles that begin so, all words
   * in the title, in the artist, in both, and so on to the lyrics. Each but the first two holds
   * those before it. Empty if the query asks for nothing.
   */
  static List<SearchTier> of(String query) {
    List<Wanted> wanted = SearchTokens.ofQuery(query);
    List<SearchTier> tiers = new ArrayList<>();
    if (wanted.isEmpty()) {
      return tiers;
    }
    String key = SearchTokens.key(query);
    if (!key.isEmpty()) {
      tiers.add(new SearchTier(List.of(List.of(new Token(WHOLE_TITLE + key, false)))));
      tiers.add(new SearchTier(List.of(List.of(new Token(WHOLE_TITLE + key, true)))));
    }
    tiers.add(in(wanted, "" + TITLE));
    tiers.add(in(wanted, "" + ARTIST));
    if (wanted.size() > 1) {
      tiers.add(in(wanted, "" + TITLE + ARTIST));
    }
    tiers.add(in(wanted, "" + TITLE + ARTIST + ALBUM));
    tiers.add(in(wanted, "" + TITLE + ARTIST + ALBUM + GENRE));
    tiers.add(in(wanted, ALL));
    return tiers;
  }

  /** Every song that answers a query of some words. */
  static SearchTier widest(List<SearchTier> tiers) {
    return tiers.get(tiers.size() - 1);
  }

  private static SearchTier in(List<Wanted> wanted, String fields) {
    return new SearchTier(
        wanted.stream()
            .map(word -> fields.chars().mapToObj(field -> token((char) field, word)).toList())
            .toList());
  }

  private static Token token(char field, Wanted word) {
    boolean begins =
        word.begins() && (field != WORDS || word.text().length() >= SHORTEST_BEGINNING_SUNG);
    return new Token(field + word.text(), begins);
  }
}
