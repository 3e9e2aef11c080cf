package org.humoresque.music.audio;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.humoresque.kernel.TrackTags;

/**
 * Writes sound into MP3 files, which every browser plays, with ID3v2.4 tags and an embedded cover.
 *
 * @param bitsPerSecond constant bit rate, from 32,000 to 320,000
 */
public record Mp3Writer(int bitsPerSecond) {

  /** Good for everything but tests of hearing. */
  public static final Mp3Writer STANDARD = new Mp3Writer(160_000);

  /**
   * @throws IllegalArgumentException if MP3 has no such bit rate
   */
  public Mp3Writer {
    if (bitsPerSecond < 32_000 || bitsPerSecond > 320_000) {
      throw new IllegalArgumentException(
          "bit rate must be in [32000, 320000], but is " + bitsPerSecond);
    }
  }

  /**
   * Writes a file under another name first and renames it when it is complete, so that nobody ever
   * finds half of it.
   *
   * @param file replaced if it exists
   * @throws UnwritableAudioException if it cannot be written
   */
  public void write(Path file, Sound sound, TrackTags tags, Picture cover) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (Mp3Encoder encoder = new Mp3Encoder(part, sound.sampleRateHz(), bitsPerSecond)) {
        encoder.encode(sound, names(tags), cover);
      }
      move(part, file);
    } catch (IOException e) {
      throw new UnwritableAudioException(file, e.toString(), e);
    } finally {
      deleteLeftover(part);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteLeftover(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UnwritableAudioException(part, "a leftover cannot be deleted", e);
    }
  }

  /** The tags under FFmpeg's names; the mood goes into the ID3 frame TMOO. */
  private static Map<String, String> names(TrackTags tags) {
    Map<String, String> names = new LinkedHashMap<>();
    tags.title().ifPresent(title -> names.put("title", title));
    tags.artist().ifPresent(artist -> names.put("artist", artist));
    tags.album().ifPresent(album -> names.put("album", album));
    tags.albumArtist().ifPresent(artist -> names.put("album_artist", artist));
    tags.trackNumber().ifPresent(number -> names.put("track", String.valueOf(number)));
    tags.year().ifPresent(year -> names.put("date", String.valueOf(year)));
    if (!tags.genres().isEmpty()) {
      names.put("genre", String.join("; ", tags.genres()));
    }
    if (!tags.moods().isEmpty()) {
      names.put("TMOO", String.join("; ", tags.moods()));
    }
    return names;
  }
}
