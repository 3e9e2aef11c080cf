package org.humoresque.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.library.table.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogues of ../shared, as people hold them. */
@Tag("data")
class RealCataloguesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("humoresque.shared"), "data", "catalogues");

  private record Read(Survey survey, Map<Field, String> columns, List<CatalogueSong> songs) {}

  @Test
  void moodsAndGenresOfTheSpotifyCatalogueAreToldApart() {
    Read read = read("data_moods.csv");
    assertThat(read.survey().rows()).isEqualTo(686);
    assertThat(read.columns())
        .containsEntry(Field.TITLE, "name")
        .containsEntry(Field.ARTIST, "artist")
        .containsEntry(Field.ALBUM, "album")
        .containsEntry(Field.YEAR, "release_date")
        .containsEntry(Field.DURATION, "length")
        .containsEntry(Field.ENERGY, "energy")
        .containsEntry(Field.VALENCE, "valence")
        .containsEntry(Field.MOOD, "mood")
        .containsEntry(Field.GENRE, "genre")
        .containsEntry(Field.ID, "id")
        .hasSize(10);
    assertThat(read.songs()).hasSize(686);
    CatalogueSong first = read.songs().get(0);
    assertThat(first.artist()).contains("Prince");
    assertThat(first.year()).hasValue(1982);
    assertThat(first.duration()).hasMillis(379266);
    assertThat(first.mood().words()).containsExactly("Happy");
    assertThat(first.mood().valence()).contains(0.25);
    assertThat(first.link()).hasToString("https://open.spotify.com/track/2H7PHVdQ3mXqEHXcvclTB0");
  }

  @Test
  void genreColumnThatHoldsMoodsIsTheMood() {
    Read read = read("english_music_dataset.xlsx");
    assertThat(read.columns())
        .containsEntry(Field.TITLE, "name")
        .containsEntry(Field.MOOD, "Genre")
        .containsEntry(Field.URL, "Lastfm_url")
        .doesNotContainKey(Field.GENRE);
    assertThat(read.songs()).hasSize(1010);
    assertThat(read.songs().get(0).year()).hasValue(1982);
    assertThat(read.songs().stream().map(CatalogueSong::title))
        .contains("Серп Кассиопеи", "Come Out And Play (Keep ‘Em Separated)");
    assertThat(read.songs().stream().flatMap(song -> song.artist().stream())).contains("방탄소년단");
  }

  @Test
  void bollywoodSongsKeepTheirTitles() {
    Read read = read("final_Bollywood_songs.xlsx");
    assertThat(read.columns())
        .containsEntry(Field.TITLE, "name")
        .containsEntry(Field.ARTIST, "artist")
        .containsEntry(Field.ALBUM, "Album/Movie")
        .containsEntry(Field.MOOD, "Genre")
        .containsEntry(Field.RATING, "User-Rating")
        .containsEntry(Field.URL, "Lastfm_url");
    assertThat(read.songs()).hasSize(2870);
    assertThat(read.songs().stream().map(CatalogueSong::title))
        .contains("Aaj Ibaadat (From Bajirao Mastani)", "Aai Pappi – Tu Hai Meri Soniye");
  }

  @Test
  void pageOfAnotherSongIsNotOpened() {
    List<CatalogueSong> songs = read("final_Bollywood_songs.xlsx").songs();
    Map<String, CatalogueSong> byTitle =
        songs.stream()
            .collect(Collectors.toMap(CatalogueSong::title, song -> song, (one, other) -> one));
    assertThat(byTitle.get("Aadat").link())
        .hasToString("https://www.last.fm/music/Atif+Aslam/_/Aadat");
    assertThat(byTitle.get("Aaj Jaane Ki Zid").link())
        .hasToString("https://www.youtube.com/results?search_query=Talat+Aziz+Aaj+Jaane+Ki+Zid");
  }

  @Test
  void everyTagOfTheJamendoListIsRead() {
    Read read = read("jamendo-moodtheme.tsv.gz");
    assertThat(read.columns())
        .containsEntry(Field.ID, "TRACK_ID")
        .containsEntry(Field.PATH, "PATH")
        .containsEntry(Field.DURATION, "DURATION")
        .containsEntry(Field.MOOD, "TAGS")
        .hasSize(4);
    assertThat(read.songs()).hasSize(18486);
    assertThat(read.songs().stream().mapToInt(song -> song.mood().words().size()).sum())
        .isGreaterThan(30_000);
    assertThat(read.songs().get(0).link()).hasToString("https://www.jamendo.com/track/948");
  }

  private static Read read(String name) {
    Table table = Table.open(FOLDER.resolve(name), Optional.empty());
    Survey survey = Survey.of(table, new FewMoodWords());
    Mapping mapping = MappingProposer.propose(survey);
    Map<Field, String> columns =
        mapping.columns().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> table.header().get(entry.getValue())));
    SongReader reader = new SongReader(mapping, table.header().size());
    List<CatalogueSong> songs = new ArrayList<>();
    table.read((number, row) -> reader.read(row).map(songs::add).isPresent());
    return new Read(survey, columns, songs);
  }
}
