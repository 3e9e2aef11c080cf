package org.humoresque.library.playlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;
import org.humoresque.library.table.TextEncoding;

/** M3U, plain and extended, in UTF-8 where it can be, else as Windows wrote it. */
final class M3uFormat implements PlaylistFormat {

  private static final Pattern INFO =
      Pattern.compile("#EXTINF:\\s*(-?\\d+(?:\\.\\d+)?)?((?:\\s+[\\w-]+=\"[^\"]*\")*)\\s*,?(.*)");
  private static final int TOO_LONG_SECONDS = 10_000_000;

  @Override
  public Content read(byte[] bytes, Locations locations) throws IOException {
    TextEncoding encoding = TextEncoding.of(new ByteArrayInputStream(bytes));
    int mark = encoding.markBytes();
    String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
    if (text.indexOf('\0') >= 0) {
      throw new IOException("it holds binary data, not text");
    }
    Reading reading = new Reading(locations);
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reading::line);
    return new Content(reading.name, reading.entries);
  }

  @Override
  public byte[] write(SavedPlaylist playlist, Locations.Written locations) {
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXTENC:UTF-8\n");
    text.append("#PLAYLIST:").append(SongLine.oneLine(playlist.name())).append('\n');
    for (Entry entry : playlist.entries()) {
      entry
          .album()
          .ifPresent(it -> text.append("#EXTALB:").append(SongLine.oneLine(it)).append('\n'));
      entry
          .artist()
          .ifPresent(it -> text.append("#EXTART:").append(SongLine.oneLine(it)).append('\n'));
      long seconds = entry.duration().isZero() ? -1 : entry.duration().plusMillis(500).toSeconds();
      text.append("#EXTINF:").append(seconds).append(',').append(SongLine.of(entry)).append('\n');
      text.append(entry.location().map(locations::text).orElse("")).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One file on its way from the first line to the last. */
  private static final class Reading {
    private final Locations locations;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> artist = Optional.empty();
    private Optional<String> album = Optional.empty();
    private String song = "";
    private Duration duration = Duration.ZERO;

    Reading(Locations locations) {
      this.locations = locations;
    }

    void line(String line) {
      if (line.startsWith("#PLAYLIST:")) {
        name = SongLine.present(line.substring("#PLAYLIST:".length()));
      } else if (line.startsWith("#EXTALB:")) {
        album = SongLine.present(line.substring("#EXTALB:".length()));
      } else if (line.startsWith("#EXTART:")) {
        artist = SongLine.present(line.substring("#EXTART:".length()));
      } else if (line.startsWith("#EXTINF:")) {
        info(line);
      } else if (!line.startsWith("#")) {
        locations.ofText(line).ifPresent(this::entry);
      }
    }

    private void info(String line) {
      Matcher matcher = INFO.matcher(line);
      if (matcher.matches()) {
        double seconds = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
        boolean told = seconds > 0 && seconds < TOO_LONG_SECONDS;
        duration = told ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
        song = matcher.group(3).strip();
      }
    }

    private void entry(String location) {
      Optional<String> title = SongLine.title(song);
      if (artist.isPresent() && song.startsWith(artist.get() + " - ")) {
        title = SongLine.present(song.substring(artist.get().length() + 3));
      } else if (artist.isPresent()) {
        title = SongLine.present(song);
      } else {
        artist = SongLine.artist(song);
      }
      entries.add(
          new Entry(Optional.of(location), title, artist, album, duration, Optional.empty()));
      artist = Optional.empty();
      album = Optional.empty();
      song = "";
      duration = Duration.ZERO;
    }
  }
}
