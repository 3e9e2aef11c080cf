package org.humoresque.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.scan.TaggedAudio;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.table.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImporterTest {

  private static final String SONGS =
      """
      Song,Singer,Film,Mood,Year,Valence,Energy,Link
      तुम ही हो,अरिजीत सिंह,Aashiqui 2,Sad,2013,0.2,0.4,https://example.org/tum
      Café del Mar,Energy 52,,calm,1993,0.6,0.3,
      99 Luftballons,Nena,Nena,Happy,1983,0.5,0.9,
      """;

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void songsWithoutFilesAreFoundHaveMoodsAndOpenAtALink() throws IOException {
    ScanReport report = run(file("songs.csv", SONGS));
    assertThat(report).isEqualTo(new ScanReport(3, 0, 0, 0, List.of()));
    Track hindi = track("तुम");
    assertThat(hindi.tags().title()).contains("तुम ही हो");
    assertThat(hindi.tags().artist()).contains("अरिजीत सिंह");
    assertThat(hindi.tags().year()).hasValue(2013);
    assertThat(hindi.link()).hasToString("Optional[https://example.org/tum]");
    assertThat(hindi.isPlayable()).isFalse();
    assertThat(library.store().mood(hindi.id()).orElseThrow().emotion()).contains(Emotion.SAD);
    assertThat(track("cafe del mar").link().orElseThrow())
        .hasToString("https://www.youtube.com/results?search_query=Energy+52+Caf%C3%A9+del+Mar");
  }

  @Test
  void songsWithoutFilesAreNotListenedTo() throws IOException {
    run(file("songs.csv", SONGS));
    assertThat(library.sounds().unheardCount("1")).isZero();
    assertThat(library.sounds().unheard("1", 0, 10)).isEmpty();
  }

  @Test
  void secondImportChangesNothing() throws IOException {
    Path file = file("songs.csv", SONGS);
    run(file);
    long revision = library.store().count();
    assertThat(run(file)).isEqualTo(new ScanReport(0, 0, 0, 3, List.of()));
    assertThat(library.store().count()).isEqualTo(revision);
  }

  @Test
  void changedAndRemovedRowsAreBroughtUpToDate() throws IOException {
    run(file("songs.csv", SONGS));
    String changed =
        SONGS.replace("Happy", "Angry").replaceAll("Café.*\n", "") + "New,Nena,,Sad,,,,\n";
    assertThat(run(file("songs.csv", changed))).isEqualTo(new ScanReport(1, 1, 1, 1, List.of()));
    assertThat(library.store().search("cafe", 5, 0)).isEmpty();
    assertThat(mood("luftballons").emotion()).contains(Emotion.ANGRY);
  }

  @Test
  void rowOfASongThatIsThereAsAFileGivesItItsMood() throws IOException {
    Path music = Files.createDirectory(folder.resolve("music"));
    TaggedAudio.wav(music.resolve("1.wav"), "99 LUFTBALLONS", "Nena");
    scan(music);
    run(file("songs.csv", SONGS));
    assertThat(library.store().count()).isEqualTo(3);
    Track track = track("luftballons");
    assertThat(track.isPlayable()).isTrue();
    assertThat(mood("luftballons").source()).isEqualTo(TrackMood.Source.CATALOGUE);
  }

  @Test
  void fileThatComesLaterTakesTheSongOver() throws IOException {
    run(file("songs.csv", SONGS));
    library.store().label(track("luftballons").id(), Emotion.SURPRISE);
    SavedPlaylist.Entry entry =
        org.humoresque.library.playlist.Playlists.entry(track("luftballons"));
    library.savedPlaylists().save(new SavedPlaylist("mine", List.of(entry)));
    Path music = Files.createDirectory(folder.resolve("music"));
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "99 Luftballons", "Nena feat. X");
    scan(music);

    assertThat(library.store().count()).isEqualTo(3);
    assertThat(track("luftballons").isPlayable()).isTrue();
    assertThat(mood("luftballons")).isEqualTo(TrackMood.labelled(Emotion.SURPRISE));
    assertThat(library.savedPlaylists().find("mine").orElseThrow().entries().get(0).track())
        .contains(track("luftballons").id());

    Files.delete(file);
    TaggedAudio.wav(music.resolve("2.wav"), "Other", "Other");
    scan(music);
    assertThat(track("luftballons").isPlayable()).isFalse();
    assertThat(mood("luftballons")).isEqualTo(TrackMood.labelled(Emotion.SURPRISE));
  }

  @Test
  void catalogueComesOutAsItWentIn() throws IOException {
    String odd =
        "Made by hand\n\n"
            + SONGS.replace("Nena,Nena", "Nena,\"Nena, \"\"so\"\"\"")
            + ",,,,,,only a row,\n";
    run(file("songs.csv", odd));
    Path out = folder.resolve("out.csv");
    new CatalogueExporter(library.catalogues()).export("songs.csv", out);
    assertThat(Files.readString(out))
        .isEqualTo(odd.replace("\n\n", "\n").replace("\n,,", "\n\"\",,"));
    Path sheet = folder.resolve("out.xlsx");
    new CatalogueExporter(library.catalogues()).export("songs.csv", sheet);
    Path back = folder.resolve("back.csv");
    run(sheet);
    new CatalogueExporter(library.catalogues()).export("out.xlsx", back);
    assertThat(Files.readString(back).replace(",only a row,", ",only a row"))
        .startsWith("Made by hand\nSong,Singer,Film,Mood,Year,Valence,Energy,Link\n");
  }

  @Test
  void libraryAsACatalogueIsReadAgain() throws IOException {
    run(file("songs.csv", SONGS));
    Path out = folder.resolve("library.csv");
    assertThat(new CatalogueExporter(library.catalogues()).exportLibrary(out)).isEqualTo(3);
    Library other = Library.open(folder.resolve("other"), new TitleAnalyzer("1"));
    try (other) {
      assertThat(run(other, out, Map.of()).added()).isEqualTo(3);
      Path again = folder.resolve("again.csv");
      new CatalogueExporter(other.catalogues()).exportLibrary(again);
      assertThat(Files.readString(again).lines().map(line -> line.split(",")[0]))
          .containsExactlyElementsOf(
              Files.readString(out).lines().map(line -> line.split(",")[0]).toList());
    }
  }

  @Test
  void columnsAreMappedByHandWhereTheProgramCannotTell() throws IOException {
    Path file = file("odd.csv", "x1,x2,x3\nsad,Leuchtturm,Nena\nhappy,Nur geträumt,Nena\n");
    run(library, file, Map.of(Field.TITLE, "x2", Field.ARTIST, "#3", Field.MOOD, "X1"));
    assertThat(mood("leuchtturm").emotion()).contains(Emotion.SAD);
    assertThatThrownBy(() -> run(library, file, Map.of(Field.TITLE, "name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no column 'name'; there are: x1, x2, x3");
  }

  @Test
  void tableWithoutSongsIsRefusedWithItsColumns() throws IOException {
    Path file = file("sums.csv", "count,total\n1,2\n3,4\n");
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("--map title=COLUMN")
        .hasMessageContaining("count, total");
    assertThat(library.catalogues().all()).isEmpty();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ScanReport run(Path file) {
    return run(library, file, Map.of());
  }

  private static ScanReport run(Library library, Path file, Map<Field, String> map) {
    CatalogueImporter importer = library.importer(new FewMoodWords());
    Table table = Table.open(file, Optional.empty());
    Survey survey = importer.survey(table);
    Mapping mapping = MappingProposer.propose(survey).with(map, survey);
    return importer.run(file.getFileName().toString(), table, survey, mapping, (done, total) -> {});
  }

  private void scan(Path music) {
    library.scanner().scan(List.of(music), ScanProgress.NONE);
    library.importer(new FewMoodWords()).refresh();
    library.playlists().refresh();
  }

  private Track track(String words) {
    return library.store().search(words, 1, 0).get(0);
  }

  private TrackMood mood(String words) {
    return library.store().mood(track(words).id()).orElseThrow();
  }
}
