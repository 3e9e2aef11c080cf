package org.humoresque.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.browse.Facet;
import org.humoresque.library.browse.FacetPage;
import org.humoresque.library.browse.FacetQuery;
import org.humoresque.library.browse.LibraryBrowser;
import org.humoresque.library.browse.MoodRegion.Circle;
import org.humoresque.library.browse.Range;
import org.humoresque.library.browse.SongFilter;
import org.humoresque.library.browse.SongPage;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.MoodReading;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.TrackStore;
import org.humoresque.music.lyrics.text.Languages;

/**
 * How long a person waits for a page of 50 songs in a library of {@link WrittenTags}: while typing,
 * letter by letter, and while browsing.
 */
final class SearchMeasurement {

  private static final int PAGE = 50;
  private static final int HEARD_ONE_IN = 100;
  private static final int TARGETS = 300;
  private static final int WARM_UP_TARGETS = 60;
  private static final int BROWSED = 1500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int songs;
  private final BiConsumer<String, String> line;
  private final Random random = new Random(7);

  /**
   * @param songs of the library
   * @param line takes what was measured and its value
   */
  SearchMeasurement(int songs, BiConsumer<String, String> line) {
    this.songs = songs;
    this.line = line;
  }

  /** Writes the library into a new folder, or takes the one that is there, and measures. */
  void run(Path folder) throws IOException {
    Files.createDirectories(folder);
    long start = System.nanoTime();
    try (LibraryDatabase database =
        LibraryDatabase.open(
            folder.resolve("library.sqlite"),
            text -> Optional.of(Languages.detect(text)).filter(it -> !it.equals("und")))) {
      if (database.tracks().count() == 0) {
        fill(database);
        say("library written", seconds(start));
      }
      measure(database);
    }
  }

  /** Measures in a folder that is deleted afterwards. */
  void run() throws IOException {
    Path folder = Files.createTempDirectory("humoresque-search");
    try {
      run(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void fill(LibraryDatabase database) {
    WrittenTags tags = new WrittenTags();
    int written = 0;
    for (int artist = 0; written < songs; artist++) {
      List<ScannedTrack> some = new ArrayList<>();
      while (some.size() < 1000) {
        some.addAll(tags.artist(artist++));
      }
      List<Track> saved = database.scans().save(some);
      database.scans().saveMoods("1", saved.stream().map(this::mood).toList());
      for (int i = 0; i < some.size(); i += HEARD_ONE_IN) {
        database.sounds().save("1", some.get(i).content(), heard());
      }
      written += some.size();
    }
  }

  private MoodReading mood(Track track) {
    Emotion emotion = Emotion.all().get(random.nextInt(Emotion.all().size()));
    Mood mood = new Mood(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
    return new MoodReading(
        track.id(),
        Optional.of(
            new TrackMood(
                mood, Optional.of(emotion), 0.5, TrackMood.Source.MOOD_TAG, "mood \"gloomy\"")));
  }

  private SoundReading heard() {
    return new SoundReading(
        SoundReading.Outcome.TOO_SHORT,
        "short",
        Optional.of(
            new SoundReading.Measures(
                Duration.ofSeconds(200),
                Optional.of(new SoundReading.Tempo(60 + 120 * random.nextDouble(), 1)),
                Optional.empty(),
                -14,
                3)),
        Optional.empty());
  }

  private void measure(LibraryDatabase database) {
    TrackStore store = database.tracks();
    List<String> targets = targets(store);
    typed(store, targets.subList(0, WARM_UP_TARGETS));
    report("search as one types", typed(store, targets));
    LibraryBrowser browser = new LibraryBrowser(database.browsing());
    long start = System.nanoTime();
    SongPage all = browser.songs(SongFilter.ALL, PAGE, 0);
    say("browse: first page after the start", seconds(start));
    List<SongFilter> filters = filters(all);
    browse(browser, store, filters.subList(0, BROWSED / 5));
    report("browse, all sides joined", browse(browser, store, filters));
    store.label(all.songs().get(0), Emotion.HAPPY);
    start = System.nanoTime();
    browser.songs(SongFilter.ALL, PAGE, 0);
    say("browse: after a song was labelled", seconds(start));
  }

  /** What people look for: titles, artists, albums, and artist with title. */
  private List<String> targets(TrackStore store) {
    List<String> targets = new ArrayList<>();
    while (targets.size() < TARGETS) {
      store
          .find(new TrackId(1 + random.nextInt(songs)))
          .ifPresent(
              track ->
                  targets.add(
                      switch (random.nextInt(4)) {
                        case 0 -> track.displayTitle();
                        case 1 -> track.tags().artist().orElse("");
                        case 2 -> track.tags().album().orElse("");
                        default -> track.tags().artist().orElse("") + " " + track.displayTitle();
                      }));
    }
    return targets;
  }

  /** Milliseconds by the clock and of the processor. */
  private record Time(double wall, double processor) {

    static Time of(Runnable page) {
      long start = System.nanoTime();
      long processor = THREADS.getCurrentThreadCpuTime();
      page.run();
      return new Time(
          (System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
    }
  }

  private static List<Time> typed(TrackStore store, List<String> targets) {
    List<Time> times = new ArrayList<>();
    for (String target : targets) {
      for (int letters = 1; letters <= Math.min(16, target.length()); letters++) {
        String query = target.substring(0, letters);
        times.add(
            Time.of(
                () -> {
                  store.moods(store.search(query, PAGE, 0).stream().map(Track::id).toList());
                  store.count(query);
                }));
      }
    }
    return times;
  }

  /** One to three conditions each, of values that songs have. */
  private List<SongFilter> filters(SongPage all) {
    List<SongFilter> filters = new ArrayList<>();
    for (int i = 0; i < BROWSED; i++) {
      SongFilter filter = SongFilter.ALL;
      for (int conditions = random.nextInt(4); conditions > 0; conditions--) {
        filter = narrowed(filter, all);
      }
      filters.add(filter);
    }
    return filters;
  }

  private SongFilter narrowed(SongFilter filter, SongPage all) {
    Mood mood = new Mood(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
    double from = random.nextInt(150);
    return switch (random.nextInt(6)) {
      case 0 -> filter.withRegion(new Circle(mood, 0.1 + random.nextDouble() / 2));
      case 1 -> filter.withTempo(new Range(from, from + 40));
      case 2 -> filter.withSeconds(new Range(2 * from, 2 * from + 60));
      default -> {
        Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
        List<FacetPage.Value> values =
            Optional.ofNullable(all.facets().get(facet)).orElseThrow().values();
        yield filter.with(
            facet,
            Set.of(
                values.get(random.nextInt(values.size())).name(),
                values.get(random.nextInt(values.size())).name() + " "));
      }
    };
  }

  private List<Time> browse(LibraryBrowser browser, TrackStore store, List<SongFilter> filters) {
    List<Time> times = new ArrayList<>();
    for (SongFilter filter : filters) {
      int offset = random.nextInt(3) == 0 ? random.nextInt(1000) : 0;
      boolean listsArtists = times.size() % 5 == 0;
      times.add(
          Time.of(
              () -> {
                SongPage page = browser.songs(filter, PAGE, offset);
                store.find(page.songs());
                store.moods(page.songs());
                if (listsArtists) {
                  browser.values(Facet.ARTIST, filter, new FacetQuery("", true, PAGE, 0));
                }
              }));
    }
    return times;
  }

  private void report(String what, List<Time> times) {
    say(what + ", " + times.size() + " pages", percentiles(times, Time::wall));
    say("  of the processor's time", percentiles(times, Time::processor));
  }

  private static String percentiles(List<Time> times, ToDoubleFunction<Time> measure) {
    double[] sorted = times.stream().mapToDouble(measure).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }

  private void say(String what, String value) {
    line.accept(what, value);
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
  }
}
