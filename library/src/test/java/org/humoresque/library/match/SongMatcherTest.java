package org.humoresque.library.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.KnownSong;
import org.junit.jupiter.api.Test;

class SongMatcherTest {

  private final SongMatcher matcher =
      new SongMatcher(
          List.of(
              song(1, "/music/Nena/01.mp3", "99 Luftballons", "Nena"),
              song(2, "/music/Other/01.mp3", "Halo", "Beyoncé feat. Somebody"),
              song(3, "/music/Abba/Dancing Queen.mp3", "Dancing Queen", "ABBA")));

  @Test
  void pathIsFoundWhereverTheFoldersAboveLie() {
    assertThat(matcher.byPath("/music/Nena/01.mp3")).contains(new TrackId(1));
    assertThat(matcher.byPath("/mnt/old/music/Nena/01.mp3")).contains(new TrackId(1));
    assertThat(matcher.byPath("D:\\Musik\\Other\\01.mp3")).contains(new TrackId(2));
    assertThat(matcher.byPath("Dancing Queen.mp3")).contains(new TrackId(3));
  }

  @Test
  void nameThatSaysNothingIsNotTaken() {
    assertThat(matcher.byPath("Elsewhere/01.mp3")).isEmpty();
    assertThat(matcher.byPath("01.mp3")).isEmpty();
    assertThat(matcher.byPath("")).isEmpty();
  }

  @Test
  void artistAndTitleAreFoundHoweverTheyAreWritten() {
    assertThat(bySong("NENA", "99 luftballons")).contains(new TrackId(1));
    assertThat(bySong("Beyonce", "Halo")).contains(new TrackId(2));
    assertThat(bySong("ABBA, Guest", "Dancing Queen")).contains(new TrackId(3));
  }

  @Test
  void titleAloneIsNoMatch() {
    assertThat(matcher.bySong(Optional.empty(), Optional.of("Halo"))).isEmpty();
    assertThat(bySong("Somebody Else", "Halo")).isEmpty();
  }

  private Optional<TrackId> bySong(String artist, String title) {
    return matcher.bySong(Optional.of(artist), Optional.of(title));
  }

  private static KnownSong song(long id, String path, String title, String artist) {
    return new KnownSong(new TrackId(id), path, Optional.of(title), Optional.of(artist), true);
  }
}
