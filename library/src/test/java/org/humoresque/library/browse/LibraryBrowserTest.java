package org.humoresque.library.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.browse.MoodRegion.Circle;
import org.humoresque.library.browse.MoodRegion.Rectangle;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.LanguageSource;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.SongLanguage;
import org.humoresque.library.store.SoundReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryBrowserTest {

  @TempDir Path folder;
  private LibraryDatabase database;
  private LibraryBrowser browser;

  @BeforeEach
  void open() {
    database = LibraryDatabase.open(folder.resolve("library.sqlite"), LibraryBrowserTest::language);
    browser = new LibraryBrowser(database.browsing());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void songsAreBrowsedByAllThatIsKnownOfThem() {
    TrackId dancing = save("Dancing", "Ábba", List.of("Pop", "Disco"), 1976, 230);
    TrackId slow = save("Slow", "ABBA", List.of("Pop"), 1980, 400);
    TrackId other = save("Other", "Can", List.of(), 1972, 60);
    database.tracks().label(dancing, Emotion.HAPPY);
    database.sounds().save("1", new ContentId("Slow"), heard(70));

    assertThat(songs(SongFilter.ALL)).containsExactly(dancing, slow, other);
    assertThat(songs(SongFilter.ALL.with(Facet.ARTIST, Set.of("abba"))))
        .containsExactly(dancing, slow);
    assertThat(songs(SongFilter.ALL.with(Facet.GENRE, Set.of("disco")))).containsExactly(dancing);
    assertThat(songs(SongFilter.ALL.with(Facet.GENRE, Set.of(SongFilter.NONE))))
        .containsExactly(other);
    assertThat(songs(SongFilter.ALL.with(Facet.EMOTION, Set.of("happy")))).containsExactly(dancing);
    assertThat(songs(SongFilter.ALL.withYears(new Range(1970, 1979))))
        .containsExactly(dancing, other);
    assertThat(songs(SongFilter.ALL.withTempo(new Range(60, 80)))).containsExactly(slow);
    assertThat(songs(SongFilter.ALL.withSeconds(new Range(60, 60)))).containsExactly(other);
    Mood happy = Emotion.HAPPY.mood();
    assertThat(songs(SongFilter.ALL.withRegion(new Circle(happy, 0.1)))).containsExactly(dancing);
    Range positive = new Range(0, 1);
    assertThat(songs(SongFilter.ALL.withRegion(new Rectangle(positive, Range.ALL))))
        .containsExactly(dancing);
  }

  @Test
  void eachOfSeveralArtistsIsBrowsedByItselfAndFound() {
    TrackTags together =
        TrackTags.builder()
            .title("Together")
            .artist("Ann feat. Bob")
            .artists(List.of("Ann", "Bob", "Cé"))
            .build();
    TrackId song = save(together, 1, ScannedLyrics.NONE);
    TrackId alone = save("Alone", "Bob", List.of(), 2000, 1);

    assertThat(songs(SongFilter.ALL.with(Facet.ARTIST, Set.of("bob"))))
        .containsExactlyInAnyOrder(song, alone);
    assertThat(browser.values(Facet.ARTIST, SongFilter.ALL, FacetQuery.most(9)).values())
        .extracting(FacetPage.Value::name)
        .containsExactly("Bob", "Ann", "Cé");
    assertThat(songs(SongFilter.ALL.withQuery("ce"))).containsExactly(song);
  }

  @Test
  void tempoOfTheTagCountsUntilTheSongIsHeard() {
    TrackId song =
        save(
            TrackTags.builder().title("Tagged").beatsPerMinute(120).build(), 1, ScannedLyrics.NONE);
    assertThat(songs(SongFilter.ALL.withTempo(new Range(110, 130)))).containsExactly(song);
    database.sounds().save("1", new ContentId("Tagged"), heard(70));
    assertThat(songs(SongFilter.ALL.withTempo(new Range(60, 80)))).containsExactly(song);
  }

  @Test
  void severalLanguagesMayBeChosenAndTellWhereTheyComeFrom() {
    TrackId sung = sung("One", "english words");
    TrackId titled = save("hindi title", "B", List.of(), 2000, 1);
    TrackId french = sung("Three", "french words");
    TrackId unknown = save("Four", "D", List.of(), 2000, 1);

    SongFilter filter = SongFilter.ALL.with(Facet.LANGUAGE, Set.of("hi", "en"));
    assertThat(songs(filter)).containsExactlyInAnyOrder(sung, titled);
    assertThat(database.browsing().languages(List.of(sung, titled, french, unknown)))
        .containsOnlyKeys(sung, titled, french)
        .containsEntry(sung, new SongLanguage("en", LanguageSource.LYRICS))
        .containsEntry(titled, new SongLanguage("hi", LanguageSource.TITLE));
    assertThat(browser.values(Facet.LANGUAGE, filter, FacetQuery.most(9)).values())
        .extracting(FacetPage.Value::name)
        .containsExactly("en", "fr", "hi", SongFilter.NONE);
  }

  @Test
  void changesAreSeenAtOnce() {
    TrackId one = save("One", "A", List.of("Pop"), 2000, 10);
    TrackId two = save("Two", "B", List.of("Pop"), 2000, 10);
    assertThat(browser.songs(SongFilter.ALL, 10, 0).total()).isEqualTo(2);

    database.tracks().label(two, Emotion.SAD);
    SongFilter sad = SongFilter.ALL.with(Facet.EMOTION, Set.of("sad"));
    assertThat(songs(sad)).containsExactly(two);
    database.tracks().unlabel(two);
    assertThat(songs(sad)).isEmpty();
    database.scans().remove(List.of(one));
    assertThat(songs(SongFilter.ALL)).containsExactly(two);
    TrackId three = save("Three", "A", List.of(), 2000, 10);
    assertThat(songs(SongFilter.ALL)).containsExactly(three, two);
    assertThat(browser.songs(SongFilter.ALL, 1, 1).songs()).containsExactly(two);
  }

  @Test
  void queryIsAnsweredInItsOwnOrderWithinTheFilter() {
    save("A song of love", "A", List.of("Pop"), 2000, 10);
    TrackId love = save("Love", "Z", List.of("Rock"), 2000, 10);
    TrackId lovely = save("Lovely", "B", List.of("Rock"), 2000, 10);

    SongFilter filter = SongFilter.ALL.withQuery("love").with(Facet.GENRE, Set.of("rock"));
    assertThat(songs(filter)).containsExactly(love, lovely);
    assertThat(browser.songs(filter, 0, 0).facets().get(Facet.GENRE))
        .isEqualTo(
            new FacetPage(
                2, List.of(new FacetPage.Value("Rock", 2), new FacetPage.Value("Pop", 1))));
  }

  private List<TrackId> songs(SongFilter filter) {
    return browser.songs(filter, 100, 0).songs();
  }

  private TrackId sung(String title, String words) {
    LyricsText text =
        new LyricsText(LyricsText.Origin.TAG, "USLT", words.getBytes(StandardCharsets.UTF_8));
    return save(
        TrackTags.builder().title(title).build(),
        1,
        new ScannedLyrics(Optional.empty(), Optional.of(text), Optional.empty()));
  }

  private TrackId save(String title, String artist, List<String> genres, int year, int seconds) {
    TrackTags tags =
        TrackTags.builder().title(title).artist(artist).genres(genres).year(year).build();
    return save(tags, seconds, ScannedLyrics.NONE);
  }

  private TrackId save(TrackTags tags, int seconds, ScannedLyrics lyrics) {
    String title = tags.title().orElseThrow();
    ScannedTrack track =
        new ScannedTrack(
            Optional.empty(),
            Path.of("/music", title),
            new FileStamp(1, 1),
            new ContentId(title),
            tags,
            Duration.ofSeconds(seconds),
            Optional.empty(),
            lyrics);
    return database.scans().save(List.of(track)).get(0).id();
  }

  private static SoundReading heard(double tempo) {
    SoundReading.Measures measures =
        new SoundReading.Measures(
            Duration.ofSeconds(10),
            Optional.of(new SoundReading.Tempo(tempo, 1)),
            Optional.empty(),
            -14,
            3);
    return new SoundReading(
        SoundReading.Outcome.TOO_SHORT, "short", Optional.of(measures), Optional.empty());
  }

  /** Knows languages by their English names. */
  private static Optional<String> language(String text) {
    return text.contains("english")
        ? Optional.of("en")
        : text.contains("hindi")
            ? Optional.of("hi")
            : text.contains("french") ? Optional.of("fr") : Optional.empty();
  }
}
