package org.humoresque.library.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedLyrics.Problem;
import org.humoresque.library.store.Sidecar;

/**
 * Decides whose words a track has: those of a {@code .lrc} file beside it, else those in its tags,
 * else those of a {@code .txt} file beside it. Where the better place holds nothing readable, the
 * next one is taken and the trouble told.
 */
final class LyricsFinder {

  private Optional<LyricsText> text = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private boolean closed;

  private LyricsFinder() {}

  static ScannedLyrics find(Optional<Sidecar> sidecar, Optional<EmbeddedLyrics> embedded) {
    LyricsFinder finder = new LyricsFinder();
    Optional<Path> file = sidecar.map(Sidecar::file);
    file.filter(LyricsFiles::isLrc).ifPresent(lrc -> finder.tryFile(Origin.LRC_FILE, lrc));
    embedded.ifPresent(finder::tryTag);
    file.filter(it -> !LyricsFiles.isLrc(it))
        .ifPresent(txt -> finder.tryFile(Origin.TEXT_FILE, txt));
    // A file that could not be opened this time is not known, so the next scan tries again.
    return new ScannedLyrics(
        finder.closed ? Optional.empty() : sidecar, finder.text, finder.problem);
  }

  private void tryFile(Origin origin, Path file) {
    if (text.isPresent()) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LyricsText.MOST_BYTES + 1);
      long size = bytes.length > LyricsText.MOST_BYTES ? Files.size(file) : bytes.length;
      take(origin, file.toString(), bytes, size);
    } catch (IOException e) {
      closed = true;
      fail(file.toString(), Reasons.of(e));
    }
  }

  private void tryTag(EmbeddedLyrics lyrics) {
    if (text.isEmpty()) {
      take(Origin.TAG, lyrics.name(), lyrics.bytes(), lyrics.bytes().length);
    }
  }

  private void take(Origin origin, String name, byte[] bytes, long size) {
    if (size == 0) {
      fail(name, "it is empty");
    } else if (size > LyricsText.MOST_BYTES) {
      fail(name, "it has %d bytes; lyrics have at most %d".formatted(size, LyricsText.MOST_BYTES));
    } else {
      text = Optional.of(new LyricsText(origin, name, bytes));
    }
  }

  private void fail(String place, String reason) {
    if (problem.isEmpty()) {
      problem = Optional.of(new Problem(place, reason));
    }
  }
}
