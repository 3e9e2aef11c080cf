package org.humoresque.library.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.humoresque.library.store.LibraryException;

/**
 * What a crawl has done so far, in a file: one line of JSON for each page that was visited, with
 * its songs and links, written at once. Whenever the program dies, at most the page at hand is
 * lost.
 */
public final class CrawlState implements AutoCloseable {

  /**
   * One line: what a page had.
   *
   * @param failed whether it could not be read
   */
  record Page(String address, int depth, List<URI> links, List<CrawledSong> songs, boolean failed) {

    static Page failed(String address, int depth) {
      return new Page(address, depth, List.of(), List.of(), true);
    }

    static Page linking(String address, int depth, List<URI> links) {
      return new Page(address, depth, links, List.of(), false);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final FileChannel channel;
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, CrawledSong> songs = new LinkedHashMap<>();

  /** What the crawl before this one knew: not forgotten until this one has read it all anew. */
  private final Map<String, CrawledSong> before = new LinkedHashMap<>();

  private boolean finished;

  private CrawlState(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the state of a crawl; a finished one begins anew.
   *
   * @param restart whether an unfinished one begins anew too
   * @throws LibraryException if the file cannot be used, or another crawl uses it now
   */
  public static CrawlState open(Path file, boolean restart) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      CrawlState state = new CrawlState(file, channel);
      state.lock();
      state.load();
      if (restart || state.finished) {
        state.clear();
      }
      return state;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private void lock() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this process.
    }
    channel.close();
    throw new LibraryException("this crawl is running already; its state is " + file);
  }

  private void load() throws IOException {
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      try {
        take(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        continue; // the program died while it was written: its page is visited again
      }
    }
    channel.position(channel.size());
    if (channel.size() > 0) {
      append("\n");
    }
  }

  private void take(JsonNode line) {
    if (line.path("finished").asBoolean()) {
      finished = true;
    } else if (line.has("page")) {
      List<URI> links = new ArrayList<>();
      line.path("links").forEach(link -> links.add(URI.create(link.asText())));
      String address = line.path("page").asText();
      boolean failed = line.path("failed").asBoolean();
      keep(new Page(address, line.path("depth").asInt(), links, songs(line, "songs"), failed));
    } else if (line.has("before")) {
      songs(line, "before").forEach(song -> before.put(song.key(), song));
    }
  }

  private void clear() throws IOException {
    Collection<CrawledSong> known = songs();
    channel.truncate(0);
    pages.clear();
    songs.clear();
    before.clear();
    finished = false;
    if (!known.isEmpty()) {
      known.forEach(song -> before.put(song.key(), song));
      ObjectNode line = JSON.createObjectNode();
      put(line, "before", known);
      write(line);
    }
  }

  /** Shows the pages that were visited, in their order. */
  void each(Consumer<Page> visitor) {
    pages.forEach(visitor);
  }

  /** Notes a page that was visited, whatever came of it. */
  void visited(Page page) {
    ObjectNode line =
        JSON.createObjectNode().put("page", page.address()).put("depth", page.depth());
    if (page.failed()) {
      line.put("failed", true);
    }
    ArrayNode links = line.putArray("links");
    page.links().forEach(link -> links.add(link.toString()));
    put(line, "songs", page.songs());
    write(line);
    keep(page);
  }

  /** Notes that nothing is left to do. */
  void finish() {
    write(JSON.createObjectNode().put("finished", true));
    finished = true;
  }

  /** Whether an earlier run left something here. */
  public boolean isResumed() {
    return !pages.isEmpty();
  }

  /**
   * Every song once, with all that any page knows of it; also those known from before whose page
   * was not read yet, or could not be.
   */
  public Collection<CrawledSong> songs() {
    Map<String, CrawledSong> all = new LinkedHashMap<>(songs);
    Set<String> failed = new HashSet<>();
    pages.stream().filter(Page::failed).forEach(page -> failed.add(page.address()));
    before.forEach(
        (key, song) -> {
          if (!finished || failed.contains(song.get(Fact.PAGE).orElse(""))) {
            all.putIfAbsent(key, song);
          }
        });
    return List.copyOf(all.values());
  }

  private void keep(Page page) {
    pages.add(page);
    page.songs().forEach(song -> songs.merge(song.key(), song, CrawledSong::and));
  }

  private void write(ObjectNode line) {
    try {
      append(line + "\n");
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void put(ObjectNode line, String name, Collection<CrawledSong> songs) {
    ArrayNode array = line.putArray(name);
    for (CrawledSong song : songs) {
      ObjectNode facts = array.addObject();
      song.facts().forEach((fact, text) -> facts.put(name(fact), text));
    }
  }

  private static List<CrawledSong> songs(JsonNode line, String name) {
    List<CrawledSong> songs = new ArrayList<>();
    for (JsonNode node : line.path(name)) {
      Map<Fact, String> facts = new EnumMap<>(Fact.class);
      for (Fact fact : Fact.values()) {
        Optional.ofNullable(node.get(name(fact))).ifPresent(text -> facts.put(fact, text.asText()));
      }
      songs.add(new CrawledSong(facts));
    }
    return songs;
  }

  private static String name(Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT);
  }

  private static LibraryException unusable(Path file, IOException e) {
    return new LibraryException(
        "the crawl's state %s cannot be used: %s".formatted(file, e.getMessage()), e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }
}
