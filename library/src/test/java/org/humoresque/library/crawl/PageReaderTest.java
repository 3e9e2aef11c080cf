package org.humoresque.library.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.library.web.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

  private static final URI PAGE = URI.create("https://music.example/page");
  private static final String BY = "https://creativecommons.org/licenses/by/4.0/";

  @Test
  void aRecordingInJsonLdIsRead() {
    CrawledSong song =
        only(
            ld(
                """
                {"@context": "https://schema.org", "@type": "MusicRecording",
                 "name": "Tom &amp; the Rain", "byArtist": {"@type": "MusicGroup", "name": "Ada"},
                 "inAlbum": {"@type": "MusicAlbum", "name": "Skies", "datePublished": "2019-03-01"},
                 "duration": "PT3M25S", "genre": ["Jazz", "Soul"], "inLanguage": "en-GB",
                 "url": "/songs/rain", "license": "https://creativecommons.org/licenses/by/4.0/",
                 "audio": {"@type": "AudioObject", "contentUrl": "rain.mp3"}}
                """));
    assertThat(song.facts())
        .isEqualTo(
            Map.ofEntries(
                Map.entry(Fact.TITLE, "Tom & the Rain"),
                Map.entry(Fact.ARTIST, "Ada"),
                Map.entry(Fact.ALBUM, "Skies"),
                Map.entry(Fact.YEAR, "2019"),
                Map.entry(Fact.DURATION, "205"),
                Map.entry(Fact.GENRE, "Jazz; Soul"),
                Map.entry(Fact.LANGUAGE, "en"),
                Map.entry(Fact.URL, "https://music.example/songs/rain"),
                Map.entry(Fact.LICENSE, BY),
                Map.entry(Fact.AUDIO, "https://music.example/rain.mp3"),
                Map.entry(Fact.PAGE, PAGE.toString())));
  }

  @Test
  void anAlbumInAGraphLendsItsSongsArtistAndNumbers() {
    List<CrawledSong> songs =
        ld("""
                {"@graph": [
                  {"@type": "MusicGroup", "@id": "#band", "name": "Die Wellen"},
                  {"@type": ["CreativeWork", "http://schema.org/MusicAlbum"], "name": "Meer",
                   "byArtist": {"@id": "#band"}, "genre": "Pop", "datePublished": 2001,
                   "track": {"@type": "ItemList", "itemListElement": [
                     {"@type": "ListItem", "position": 1,
                      "item": {"@type": "MusicRecording", "name": "Ebbe", "duration": "P0DT0H4M0S"}},
                     {"@type": "ListItem", "position": 2, "item": {"name": "Flut"}}]}}]}
                """)
            .songs();
    assertThat(songs)
        .extracting(song -> song.get(Fact.TITLE).orElse(""))
        .containsExactly("Ebbe", "Flut");
    assertThat(songs.get(1).facts())
        .containsEntry(Fact.ARTIST, "Die Wellen")
        .containsEntry(Fact.ALBUM, "Meer")
        .containsEntry(Fact.TRACK_NUMBER, "2")
        .containsEntry(Fact.YEAR, "2001")
        .containsEntry(Fact.GENRE, "Pop");
    assertThat(songs.get(0).get(Fact.DURATION)).contains("240");
  }

  @Test
  void aPlaylistGivesItsSongsAndNothingElse() {
    List<CrawledSong> songs =
        ld("""
                {"@type": "MusicPlaylist", "name": "Evening", "creator": "Somebody",
                 "track": [{"@type": "MusicRecording", "name": "A", "byArtist": "B"},
                           "https://music.example/c", {"@type": "MusicRecording", "name": ""}]}
                """)
            .songs();
    assertThat(songs).hasSize(1);
    assertThat(songs.get(0).facts()).containsEntry(Fact.ARTIST, "B").doesNotContainKey(Fact.ALBUM);
  }

  @Test
  void brokenJsonLdIsReportedAndTheRestOfThePageIsRead() {
    PageContent content =
        html(
            "<script type='application/ld+json'>{\"@type\": \"MusicRecording\", </script>"
                + "<script type='application/ld+json'>/* ours */ {'@type': 'MusicRecording',"
                + " 'name': 'Fine',};</script><a href='/next'>next</a>");
    assertThat(content.songs())
        .extracting(song -> song.get(Fact.TITLE))
        .containsExactly(Optional.of("Fine"));
    assertThat(content.links()).containsExactly(URI.create("https://music.example/next"));
    assertThat(content.problems()).hasSize(1);
    assertThat(content.problems().get(0)).startsWith("its JSON-LD is broken");
  }

  @Test
  void dataThatRefersToItselfEnds() {
    assertThat(
            ld("""
                    [{"@id": "#a", "@type": "MusicAlbum", "name": "Loop", "track": [{"@id": "#a"},
                     {"@id": "#s"}]},
                     {"@id": "#s", "@type": "MusicRecording", "name": "Once", "inAlbum": {"@id": "#a"}}]
                    """)
                .songs())
        .hasSize(1);
    String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
    assertThat(ld(deep).songs()).isEmpty();
  }

  @Test
  void microdataIsReadByHtmlsRules() {
    CrawledSong song =
        only(
            html(
                """
                <div itemscope itemtype="https://schema.org/MusicAlbum" itemref="label">
                  <h1 itemprop="name">Land</h1>
                  <div itemprop="track" itemscope itemtype="https://schema.org/MusicRecording">
                    <a itemprop="url" href="/s/1"><span itemprop="name">Weg</span></a>
                    <meta itemprop="duration" content="PT2M"><time itemprop="datePublished"
                      datetime="1987-05-04">May</time>
                    <audio itemprop="audio" src="/s/1.ogg"></audio>
                  </div>
                </div>
                <p id="label" itemprop="byArtist" itemscope itemtype="https://schema.org/Person">
                  <b itemprop="name">Ines</b></p>
                <link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/">
                """));
    assertThat(song.facts())
        .containsEntry(Fact.TITLE, "Weg")
        .containsEntry(Fact.ARTIST, "Ines")
        .containsEntry(Fact.ALBUM, "Land")
        .containsEntry(Fact.DURATION, "120")
        .containsEntry(Fact.YEAR, "1987")
        .containsEntry(Fact.URL, "https://music.example/s/1")
        .containsEntry(Fact.AUDIO, "https://music.example/s/1.ogg")
        .containsEntry(Fact.LICENSE, "https://creativecommons.org/publicdomain/zero/1.0/");
  }

  @Test
  void pagesSayWhatMayBeFollowedAndKept() {
    assertThat(html("<meta name=robots content=nofollow><a href=/x>x</a>").links()).isEmpty();
    assertThat(html("<a rel='nofollow ugc' href=/x>x</a><a href='mailto:a@b'>m</a>").links())
        .isEmpty();
    PageContent unkept =
        html(
            "<meta name='robots' content='noindex'><a href='/x#part'>x</a>"
                + "<script type='application/ld+json'>{\"@type\":\"MusicRecording\",\"name\":\"N\"}"
                + "</script>");
    assertThat(unkept.songs()).isEmpty();
    assertThat(unkept.links()).containsExactly(URI.create("https://music.example/x"));
  }

  @Test
  void enclosuresOfAFeedAreSongs() {
    PageContent feed =
        read(
            "text/html",
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">
              <channel><title>Night Songs</title><language>de-de</language>
                <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
                <item><title>First &amp; last</title><link>https://music.example/1</link>
                  <itunes:author>Ada</itunes:author><itunes:duration>1:02:03</itunes:duration>
                  <pubDate>Tue, 05 Mar 2013 10:00:00 GMT</pubDate>
                  <enclosure url="https://cdn.example/1.mp3" length="1" type="audio/mpeg"/></item>
                <item><title>News</title><link>https://music.example/news</link></item>
              </channel></rss>
            """);
    assertThat(only(feed).facts())
        .containsEntry(Fact.TITLE, "First & last")
        .containsEntry(Fact.ARTIST, "Ada")
        .containsEntry(Fact.ALBUM, "Night Songs")
        .containsEntry(Fact.LANGUAGE, "de")
        .containsEntry(Fact.DURATION, "3723")
        .containsEntry(Fact.YEAR, "2013")
        .containsEntry(Fact.URL, "https://music.example/1")
        .containsEntry(Fact.AUDIO, "https://cdn.example/1.mp3")
        .containsEntry(Fact.LICENSE, BY);
    assertThat(feed.links()).contains(URI.create("https://music.example/news"));
  }

  @Test
  void enclosuresOfAnAtomFeedAreSongs() {
    CrawledSong song =
        only(
            read(
                "application/atom+xml",
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Tapes</title>
                  <author><name>Bo</name></author>
                  <entry><title>Side A</title><link rel="alternate" href="/a"/>
                    <published>2020-01-02T03:04:05Z</published>
                    <link rel="enclosure" type="audio/ogg" href="/a.ogg"/></entry></feed>
                """));
    assertThat(song.facts())
        .containsEntry(Fact.TITLE, "Side A")
        .containsEntry(Fact.ARTIST, "Bo")
        .containsEntry(Fact.YEAR, "2020")
        .containsEntry(Fact.URL, "https://music.example/a")
        .containsEntry(Fact.AUDIO, "https://music.example/a.ogg");
  }

  @Test
  void jamendosJsonIsRead() {
    PageContent content =
        read(
            "application/json",
            """
            {"headers": {"status": "success", "next": "https://music.example/v3.0/tracks?offset=1"},
             "results": [{"id": "1", "name": "J'm'e FPM", "duration": 183, "artist_name": "TriFace",
               "album_name": "Premiers Jets", "releasedate": "2004-12-17", "position": 1,
               "license_ccurl": "http://creativecommons.org/licenses/by-sa/3.0/",
               "shareurl": "https://music.example/track/1", "audio": "https://cdn.example/a?1",
               "audiodownload": "https://cdn.example/d?1", "audiodownload_allowed": true,
               "musicinfo": {"lang": "fr", "tags": {"genres": ["rock", "pop"]}}}]}
            """);
    assertThat(only(content).facts())
        .containsEntry(Fact.TITLE, "J'm'e FPM")
        .containsEntry(Fact.ARTIST, "TriFace")
        .containsEntry(Fact.ALBUM, "Premiers Jets")
        .containsEntry(Fact.YEAR, "2004")
        .containsEntry(Fact.GENRE, "rock; pop")
        .containsEntry(Fact.DURATION, "183")
        .containsEntry(Fact.LANGUAGE, "fr")
        .containsEntry(Fact.AUDIO, "https://cdn.example/d?1")
        .containsEntry(Fact.LICENSE, "http://creativecommons.org/licenses/by-sa/3.0/");
    assertThat(content.links()).hasSize(1);
  }

  @Test
  void theInternetArchivesJsonGivesEachSongOnce() {
    List<CrawledSong> songs =
        read(
                "application/json",
                """
                {"metadata": {"identifier": "net 1", "title": "Waves", "creator": ["Ina", "Ole"],
                   "date": "2008-05-01", "licenseurl": "http://creativecommons.org/licenses/by/3.0/"},
                 "files": [
                   {"name": "01_sea.flac", "format": "Flac", "title": "Sea", "track": "01/8", "length": "61.5"},
                   {"name": "01_sea.mp3", "format": "VBR MP3", "original": "01_sea.flac", "title": "Sea",
                    "track": "01/8", "length": "01:01"},
                   {"name": "cover.jpg", "format": "JPEG"},
                   {"name": "02_blue_sky.mp3", "format": "128Kbps MP3", "artist": "Ole"}]}
                """)
            .songs();
    assertThat(songs).hasSize(2);
    assertThat(songs.get(0).facts())
        .containsEntry(Fact.TITLE, "Sea")
        .containsEntry(Fact.ARTIST, "Ina, Ole")
        .containsEntry(Fact.ALBUM, "Waves")
        .containsEntry(Fact.TRACK_NUMBER, "1")
        .containsEntry(Fact.DURATION, "61")
        .containsEntry(Fact.URL, "https://music.example/details/net%201")
        .containsEntry(Fact.AUDIO, "https://music.example/download/net%201/01_sea.mp3");
    assertThat(songs.get(1).facts())
        .containsEntry(Fact.TITLE, "02 blue sky")
        .containsEntry(Fact.ARTIST, "Ole");
  }

  @Test
  void itemsThatASearchOfTheArchiveListsAreLinks() {
    assertThat(
            read("application/json", "{\"response\": {\"docs\": [{\"identifier\": \"net1\"}]}}")
                .links())
        .containsExactly(URI.create("https://music.example/metadata/net1"));
    assertThat(Addresses.withData(URI.create("https://archive.org/details/net1")))
        .hasToString("https://archive.org/metadata/net1");
    assertThat(Addresses.withData(PAGE)).isEqualTo(PAGE);
  }

  @Test
  void whatThePageIsCountsAndNotWhatTheServerCallsIt() {
    assertThat(
            only(read("image/png", "{\"@type\":\"MusicRecording\",\"name\":\"J\"}"))
                .get(Fact.TITLE))
        .contains("J");
    assertThat(read("text/html", "ID3\u0000\u0000\u0000 <html><a href=/x>"))
        .isEqualTo(PageContent.NOTHING);
    assertThat(read("application/json", "{\"@type\":").problems().get(0))
        .startsWith("its JSON is broken");
    assertThat(read("text/plain", "just words")).isEqualTo(PageContent.NOTHING);
    assertThat(read("text/html", "")).isEqualTo(PageContent.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "PT3M25S,205", "PT1H,3600", "pt2m3.5s,123.5", "P0Y0M0DT0H3M25S,", "3:25,205", "1:00:05,3605",
    "183,183", "PT,", "soon,", "0,", "PT9999999H,", "P1D,"
  })
  void lengthsAreReadAsPagesWriteThem(String text, String seconds) {
    assertThat(Times.seconds(text)).isEqualTo(Optional.ofNullable(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/,true",
    "http://creativecommons.org/licenses/by-nc-nd/2.5/deed.de,true",
    "https://creativecommons.org/publicdomain/zero/1.0/,true",
    "https://creativecommons.org/about,false",
    "https://creativecommons.org.evil.example/licenses/by/4.0/,false",
    "https://music.example/licenses/by/4.0/,false",
    "All rights reserved,false"
  })
  void onlyCreativeCommonsLicencesAllowCopies(String address, boolean allowed) {
    assertThat(Licence.allowsCopies(address)).isEqualTo(allowed);
  }

  private static CrawledSong only(PageContent content) {
    assertThat(content.songs()).hasSize(1);
    return content.songs().get(0);
  }

  private static PageContent ld(String json) {
    return html("<script type=\"application/ld+json\">" + json + "</script>");
  }

  private static PageContent html(String body) {
    return read("text/html", "<!doctype html><html><body>" + body);
  }

  private static PageContent read(String type, String text) {
    return PageReader.read(
        new Fetched(
            PAGE,
            200,
            type,
            text.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.empty()));
  }
}
