package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.ReplayGain;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {

  @Test
  void nothingBecomesNoTags() {
    assertThat(TagNames.read(tags("encoder", "Lavf", "title", " "))).isEqualTo(TrackTags.NONE);
  }

  @ParameterizedTest
  @CsvSource({"3/12, 3", "03, 3", "7, 7", "A3,", "0/5,", "99999999999999999999,", "-1,"})
  void trackNumberIsTheFirstOfThePair(String text, Integer number) {
    assertThat(TagNames.read(tags("track", text)).trackNumber()).isEqualTo(optional(number));
  }

  @ParameterizedTest
  @CsvSource({"2004-03-01, 2004", "20040301, 2004", "03/2004, 2004", "1969, 1969", "0000,", "no,"})
  void yearIsReadFromADate(String text, Integer year) {
    assertThat(TagNames.read(tags("date", text)).year()).isEqualTo(optional(year));
  }

  @Test
  void genresAreTakenApart() {
    assertThat(genres("Rock/Pop; Rock")).containsExactly("Rock", "Pop");
    assertThat(genres("Folk, World, & Country")).containsExactly("Folk", "World", "Country");
    assertThat(genres("Hip-Hop;R&B")).containsExactly("Hip-Hop", "R&B");
    assertThat(genres(" ; ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mood", "tmoo", "wm/mood"})
  void moodGoesByManyNames(String name) {
    assertThat(TagNames.read(tags(name, "sad, slow")).moods()).containsExactly("sad", "slow");
  }

  @ParameterizedTest
  @CsvSource({
    "AC/DC, AC/DC, ''",
    "Simon / Garfunkel, Simon / Garfunkel, Simon|Garfunkel",
    "A; B;C, 'A, B, C', A|B|C",
    "Queen feat. David Bowie, Queen feat. David Bowie, Queen|David Bowie",
    "Queen (ft. Bowie), Queen (ft. Bowie), Queen|Bowie",
    "Daft Punk, Daft Punk, ''"
  })
  void severalArtistsAreTakenApart(String tag, String shown, String each) {
    TrackTags tags = TagNames.read(tags("artist", tag));
    assertThat(tags.artist()).contains(shown);
    assertThat(String.join("|", tags.artists())).isEqualTo(each);
  }

  @Test
  void artistsTagWins() {
    TrackTags tags =
        TagNames.read(tags("artist", "Simon & Garfunkel", "artists", "Simon;Garfunkel"));
    assertThat(tags.artist()).contains("Simon & Garfunkel");
    assertThat(tags.artists()).containsExactly("Simon", "Garfunkel");
  }

  @Test
  void placeOnTheAlbumIsRead() {
    assertThat(TagNames.read(tags("track", "3/12", "disc", "2/3", "compilation", "1")).place())
        .isEqualTo(new AlbumPlace(OptionalInt.of(12), OptionalInt.of(2), OptionalInt.of(3), true));
    assertThat(
            TagNames.read(tags("discnumber", "1", "totaldiscs", "02", "compilation", "0")).place())
        .isEqualTo(
            new AlbumPlace(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2), false));
  }

  @ParameterizedTest
  @CsvSource({"eng, en", "hin, hi", "engfre, en", "und,", "English, en", "de, de", "chi;eng, zh"})
  void languageIsACode(String tag, String code) {
    assertThat(TagNames.read(tags("tlan", tag)).language()).isEqualTo(Optional.ofNullable(code));
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "'97,5', 97.5", "97.52 bpm, 97.52", "0,", "fast,", "5000,"})
  void beatsAreRead(String tag, Double bpm) {
    OptionalDouble expected = bpm == null ? OptionalDouble.empty() : OptionalDouble.of(bpm);
    assertThat(TagNames.read(tags("bpm", tag)).beatsPerMinute()).isEqualTo(expected);
  }

  @Test
  void gainIsReadAsReplayGainAndAsOpusHasIt() {
    ReplayGain gain =
        TagNames.read(tags("REPLAYGAIN_TRACK_GAIN", "-7.35 dB", "replaygain_track_peak", "0.98"))
            .gain();
    assertThat(gain.trackGain()).hasValue(-7.35);
    assertThat(gain.trackPeak()).hasValue(0.98);
    assertThat(gain.albumGain()).isEmpty();
    assertThat(TagNames.read(tags("R128_TRACK_GAIN", "-512")).gain().trackGain()).hasValue(3);
    assertThat(TagNames.read(tags("replaygain_track_gain", "9000 dB")).gain())
        .isEqualTo(ReplayGain.NONE);
  }

  private static List<String> genres(String text) {
    return TagNames.read(tags("genre", text)).genres();
  }

  /** Names and values by turns. */
  private static Tags tags(String... namesAndValues) {
    Tags tags = new Tags();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      tags.put(namesAndValues[i], List.of(TagValue.sure(namesAndValues[i + 1])));
    }
    return tags;
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
