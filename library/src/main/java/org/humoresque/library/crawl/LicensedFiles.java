package org.humoresque.library.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.web.FetchException;
import org.humoresque.library.web.Fetched;
import org.humoresque.library.web.PoliteClient;

/**
 * Fetches the recordings of songs whose licence allows copies, and of no others, into a folder;
 * whose they are and under which licence stands in {@value #NOTES} beside them.
 */
public final class LicensedFiles {

  static final String NOTES = "LICENSES.tsv";

  private static final long FILE_BYTES = 100L << 20;
  private static final int MOST_LETTERS = 80;

  private final PoliteClient client;
  private final Path folder;
  private long bytesLeft;
  private int fetched;
  private final List<CrawlFailure> failures = new ArrayList<>();

  /**
   * @param maxBytes most in one run
   */
  public LicensedFiles(PoliteClient client, Path folder, long maxBytes) {
    this.client = client;
    this.folder = folder;
    this.bytesLeft = maxBytes;
  }

  /** Fetches what is not there yet. */
  public void fetch(Collection<CrawledSong> songs, Crawler.Progress progress) {
    List<CrawledSong> licensed =
        songs.stream()
            .filter(song -> song.get(Fact.AUDIO).isPresent())
            .filter(song -> song.get(Fact.LICENSE).filter(Licence::allowsCopies).isPresent())
            .toList();
    int done = 0;
    for (CrawledSong song : licensed) {
      if (bytesLeft > 0) {
        fetch(song);
      }
      progress.at(++done, licensed.size());
    }
    if (bytesLeft <= 0) {
      failures.add(
          new CrawlFailure(folder.toString(), "not all recordings were fetched (--max-size)"));
    }
  }

  /** How many recordings were fetched now. */
  public int fetched() {
    return fetched;
  }

  public List<CrawlFailure> failures() {
    return List.copyOf(failures);
  }

  private void fetch(CrawledSong song) {
    String address = song.get(Fact.AUDIO).orElseThrow();
    Path place = place(song);
    if (isThere(place)) {
      return;
    }
    try {
      Fetched sound = client.follow(URI.create(address), Math.min(FILE_BYTES, bytesLeft));
      bytesLeft -= sound.body().length;
      Optional<String> ending = SoundBytes.ending(sound.body());
      if (!sound.isOk() || ending.isEmpty()) {
        String reason =
            sound.isOk()
                ? "it is no recording we know, whatever it is called"
                : "the server answered " + sound.status();
        failures.add(new CrawlFailure(address, reason));
        return;
      }
      save(song, Path.of(place + ending.get()), sound.body());
      fetched++;
    } catch (FetchException e) {
      failures.add(new CrawlFailure(address, e.reason()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    }
  }

  private void save(CrawledSong song, Path file, byte[] sound) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    String note =
        Stream.of(
                folder.relativize(file).toString(),
                song.get(Fact.TITLE).orElse(""),
                song.get(Fact.ARTIST).orElse(""),
                song.get(Fact.LICENSE).orElse(""),
                song.get(Fact.URL).orElse(""))
            .reduce((a, b) -> a + "\t" + b)
            .orElse("");
    try {
      Files.createDirectories(file.getParent());
      Files.write(part, sound);
      Files.writeString(
          folder.resolve(NOTES),
          note + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LibraryException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The file without its ending: {@code ARTIST/ALBUM/TITLE}. */
  private Path place(CrawledSong song) {
    return folder
        .resolve(name(song.get(Fact.ARTIST).orElse("Unknown")))
        .resolve(name(song.get(Fact.ALBUM).orElse("Songs")))
        .resolve(name(song.get(Fact.TITLE).orElse("Untitled")));
  }

  private static boolean isThere(Path place) {
    return SoundBytes.ENDINGS.stream().anyMatch(ending -> Files.exists(Path.of(place + ending)));
  }

  /** A name that every file system takes, and that leads nowhere else. */
  private static String name(String text) {
    String plain =
        text.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").replaceFirst("^\\.+", "_").strip();
    String cut = plain.substring(0, Math.min(MOST_LETTERS, plain.length())).strip();
    return cut.isEmpty() ? "_" : cut;
  }
}
