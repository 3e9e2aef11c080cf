package org.humoresque.library.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SongKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Beyoncé              | Halo                    | BEYONCE            | halo
          Jay-Z feat. Alicia   | Empire                  | Jay-Z, Alicia      | Empire
          Prince               | 1999 (feat. Somebody)   | Prince             | 1999
          Prince               | 1999 ft. Somebody       | Prince             | 1999
          The Beatles          | Help! (Remastered 2009) | Beatles            | Help
          Queen                | Bohemian Rhapsody - 2011 Remaster | Queen    | Bohemian Rhapsody
          Simon & Garfunkel    | Mrs. Robinson           | Garfunkel and Simon| Mrs Robinson
          Guns N’ Roses        | Don’t Cry               | Guns N' Roses      | Dont Cry
          Javed Bashir         | Aaj Ibaadat (From Bajirao Mastani).opus | Javed Bashir | Aaj Ibaadat
          """)
  void songWrittenInTwoWaysIsOneSong(String artist, String title, String artist2, String title2) {
    assertThat(key(artist, title)).isPresent().isEqualTo(key(artist2, title2));
  }

  @ParameterizedTest
  @CsvSource({
    "Prince, 1999, Prince, 1999 (Live)",
    "Prince, 1999, Prince, 1999 (Acoustic)",
    "Prince, Kiss, Prince, Kiss (Club Remix)",
    "Prince, Kiss, Tom Jones, Kiss",
    "अरिजीत सिंह, तुम ही हो, अरिजीत सिंह, तुम हो"
  })
  void otherSongsStayOthers(String artist, String title, String artist2, String title2) {
    assertThat(key(artist, title)).isNotEqualTo(key(artist2, title2));
  }

  @Test
  void titleOfPunctuationAloneIsATitle() {
    assertThat(key("Godspeed", "!!!").map(SongKey::title)).contains("!!!");
    assertThat(key("Godspeed", "  ")).isEmpty();
  }

  private static Optional<SongKey> key(String artist, String title) {
    return SongKey.of(Optional.of(artist), Optional.of(title));
  }
}
