package org.humoresque.library.playlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;
import org.humoresque.library.table.TextEncoding;

/** PLS, as radio stations offer it. */
final class PlsFormat implements PlaylistFormat {

  private static final Pattern LINE = Pattern.compile("(?i)(file|title|length)(\\d{1,7})\\s*=(.*)");

  private static final class Song {
    private String file = "";
    private String title = "";
    private long seconds;
  }

  @Override
  public Content read(byte[] bytes, Locations locations) throws IOException {
    TextEncoding encoding = TextEncoding.of(new ByteArrayInputStream(bytes));
    int mark = encoding.markBytes();
    String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
    if (!text.stripLeading().regionMatches(true, 0, "[playlist]", 0, 10)) {
      throw new IOException("it does not begin with [playlist]");
    }
    Map<Integer, Song> songs = new TreeMap<>();
    text.lines().map(String::strip).forEach(line -> add(line, songs));
    List<Entry> entries = new ArrayList<>();
    for (Song song : songs.values()) {
      locations
          .ofText(song.file)
          .ifPresent(
              location ->
                  entries.add(
                      new Entry(
                          Optional.of(location),
                          SongLine.title(song.title),
                          SongLine.artist(song.title),
                          Optional.empty(),
                          Duration.ofSeconds(Math.max(0, song.seconds)),
                          Optional.empty())));
    }
    return new Content(Optional.empty(), entries);
  }

  @Override
  public byte[] write(SavedPlaylist playlist, Locations.Written locations) {
    StringBuilder text = new StringBuilder("[playlist]\n");
    int number = 0;
    for (Entry entry : playlist.entries()) {
      number++;
      long seconds = entry.duration().isZero() ? -1 : entry.duration().plusMillis(500).toSeconds();
      String location = entry.location().map(locations::text).orElse("");
      text.append("File%d=%s\n".formatted(number, location));
      text.append("Title%d=%s\n".formatted(number, SongLine.of(entry)));
      text.append("Length%d=%d\n".formatted(number, seconds));
    }
    text.append("NumberOfEntries=%d\nVersion=2\n".formatted(number));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(String line, Map<Integer, Song> songs) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return;
    }
    Song song = songs.computeIfAbsent(Integer.parseInt(matcher.group(2)), it -> new Song());
    String value = matcher.group(3).strip();
    switch (Character.toLowerCase(matcher.group(1).charAt(0))) {
      case 'f' -> song.file = value;
      case 't' -> song.title = value;
      default -> song.seconds = value.matches("\\d{1,7}") ? Long.parseLong(value) : 0;
    }
  }
}
