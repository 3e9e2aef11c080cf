package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A library of small files with tags as people have them: albums in folders by artist, several
 * discs, compilations, in MP3, FLAC, Opus and M4A, titles in several scripts. Always the same one.
 */
final class GeneratedLibrary {

  private static final int SONGS_AN_ALBUM = 12;
  private static final int ALBUMS_AN_ARTIST = 4;
  private static final List<String> FIRST =
      List.of(
          "Blue",
          "Silent",
          "Electric",
          "Golden",
          "Última",
          "Зимняя",
          "夜の",
          "Broken",
          "Paper",
          "Midnight",
          "Ólafs",
          "Café",
          "Sweet",
          "Lonely",
          "Neon",
          "Northern",
          "गहरा",
          "Little");
  private static final List<String> SECOND =
      List.of(
          "River", "Train", "Heart", "Sky", "Noche", "Дорога", "街", "Garden", "Machine", "Summer",
          "Vögel", "Radio", "Ghost", "Mirror", "Harbour", "Station", "सपना", "Song");
  private static final List<String> GENRES =
      List.of(
          "Rock",
          "Jazz",
          "Folk; Pop",
          "Electronic",
          "Classical",
          "Hip-Hop/Rap",
          "Blues",
          "Ambient");
  private static final List<String> LANGUAGES = List.of("eng", "deu", "spa", "rus", "jpn", "hin");

  private final SampleFiles samples;
  private final Random random = new Random(50);

  GeneratedLibrary(SampleFiles samples) {
    this.samples = samples;
  }

  /** Writes so many songs below a folder. */
  void write(Path folder, int songs) throws IOException {
    Path album = folder;
    String artist = "";
    String title = "";
    int year = 0;
    for (int i = 0; i < songs; i++) {
      if (i % (SONGS_AN_ALBUM * ALBUMS_AN_ARTIST) == 0) {
        artist = words() + " " + (i / (SONGS_AN_ALBUM * ALBUMS_AN_ARTIST));
      }
      if (i % SONGS_AN_ALBUM == 0) {
        title = words();
        year = 1960 + random.nextInt(65);
        album = folder.resolve(artist).resolve("%s (%d) %d".formatted(title, year, i));
        Files.createDirectories(album);
      }
      writeSong(album, new Album(artist, title, year), i);
    }
  }

  private record Album(String artist, String title, int year) {}

  private void writeSong(Path folder, Album album, int i) throws IOException {
    SampleFiles.Kind kind = SampleFiles.Kind.values()[i / SONGS_AN_ALBUM % 4];
    int number = i % SONGS_AN_ALBUM + 1;
    boolean guest = random.nextInt(8) == 0;
    List<String[]> tags = new ArrayList<>();
    String title = words();
    add(tags, "title", title);
    add(tags, "artist", guest ? album.artist() + " feat. " + words() : album.artist());
    add(tags, "album", album.title());
    add(tags, "album_artist", album.artist());
    add(tags, "track", number + "/" + SONGS_AN_ALBUM);
    add(tags, "disc", "1/1");
    add(tags, "date", String.valueOf(album.year()));
    add(tags, "genre", GENRES.get(random.nextInt(GENRES.size())));
    add(tags, "language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    add(
        tags,
        "replaygain_track_gain",
        "-%d.%02d dB".formatted(random.nextInt(12), random.nextInt(100)));
    String name = "%02d - %s.%s".formatted(number, title, kind.ending());
    Files.write(folder.resolve(name), samples.song(kind, tags, i));
  }

  private String words() {
    return FIRST.get(random.nextInt(FIRST.size()))
        + " "
        + SECOND.get(random.nextInt(SECOND.size()));
  }

  private static void add(List<String[]> tags, String name, String value) {
    tags.add(new String[] {name, value});
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
