package org.humoresque.library.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.humoresque.library.web.HostLookup;
import org.humoresque.library.web.PassingTime;
import org.humoresque.library.web.PoliteClient;
import org.humoresque.library.web.WebClient;
import org.humoresque.library.web.WebSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlerTest {

  private static final CrawlOptions OPTIONS =
      new CrawlOptions(3, 100, Duration.ofSeconds(1), 50 << 20, true);

  @TempDir Path folder;
  private final PassingTime time = new PassingTime();
  private WebSite site;
  private List<CrawledSong> songs = List.of();

  @BeforeEach
  void open() throws IOException {
    site = new WebSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void songsOfAllPagesWithinReachAreFoundOnceEach() {
    site.html("/", link("/a") + link("/b") + link("http://elsewhere.example/"));
    site.html("/a", song("One") + link("/b") + link("/"));
    site.html("/b", song("Two") + song("One") + link("/c"));
    site.html("/c", song("Three") + link("/d"));
    site.html("/d", song("Too far"));
    CrawlReport report = crawl(new CrawlOptions(2, 100, Duration.ZERO, 1 << 20, true), "/");
    assertThat(titles()).containsExactly("One", "Two", "Three");
    assertThat(report.pages()).isEqualTo(4);
    assertThat(report.stopped()).isEmpty();
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void aHostIsAskedOnceASecondAndRobotsFirst() {
    site.html("/", link("/a"));
    site.html("/a", song("One"));
    crawl(OPTIONS, "/");
    assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap.xml", "/", "/a");
    assertThat(time.pauses())
        .hasSize(3)
        .allSatisfy(pause -> assertThat(pause).isEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  void robotsTxtIsKeptWithItsDelay() {
    site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: humoresque\nDisallow: /private\nCrawl-delay: 7\n");
    site.html("/", link("/private/a") + link("/open"));
    site.html("/private/a", song("Hidden"));
    site.html("/open", song("Open"));
    CrawlReport report = crawl(OPTIONS, "/");
    assertThat(titles()).containsExactly("Open");
    assertThat(report.forbidden()).isOne();
    assertThat(report.failures()).isEmpty();
    assertThat(site.asked()).doesNotContain("/private/a");
    assertThat(time.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void aSiteWhoseRobotsTxtFailsIsLeftAlone() {
    site.page("/robots.txt", exchange -> WebSite.send(exchange, 500, "text/plain", new byte[0]));
    site.html("/", song("One"));
    CrawlReport report = crawl(OPTIONS, "/");
    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(report.failures().get(0).reason()).isEqualTo("the site's robots.txt forbids it");
  }

  @Test
  void sitemapsAreReadAlsoPackedAndThroughAnIndex() throws IOException {
    site.page("/robots.txt", "text/plain", "Sitemap: {site}/index.xml\n");
    site.page(
        "/index.xml",
        "text/xml",
        """
        <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>{site}/one.xml.gz</loc></sitemap>
        <sitemap><loc>{site}/bomb.xml.gz</loc></sitemap>
        <sitemap><loc>{site}/index.xml</loc></sitemap></sitemapindex>
        """);
    String one =
        """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>%s</loc></url><url><loc>http://elsewhere.example/x</loc></url></urlset>
        """
            .formatted(site.at("/deep/song"));
    packed("/one.xml.gz", one.getBytes(StandardCharsets.UTF_8));
    packed("/bomb.xml.gz", new byte[60 << 20]);
    site.html("/", "nothing");
    site.html("/deep/song", song("Deep"));
    CrawlReport report = crawl(OPTIONS, "/");
    assertThat(titles()).containsExactly("Deep");
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).url()).endsWith("/bomb.xml.gz");
    assertThat(report.failures().get(0).reason()).contains("larger than");
  }

  @Test
  void trapsAreLeft() {
    site.html(
        "/",
        link("/loop1") + link("/calendar/1") + link("/filter?x=0") + link("/maze") + link("/song"));
    site.redirect("/loop1", "/loop2");
    site.redirect("/loop2", "/loop1");
    AtomicInteger day = new AtomicInteger(1);
    site.page(
        "/calendar/*",
        exchange ->
            WebSite.send(
                exchange, 200, "text/html", html(link("/calendar/" + day.incrementAndGet()))));
    AtomicInteger query = new AtomicInteger();
    site.page(
        "/filter",
        exchange -> {
          StringBuilder links = new StringBuilder();
          for (int i = 0; i < 300; i++) {
            links.append(link("/filter?x=" + query.incrementAndGet()));
          }
          WebSite.send(exchange, 200, "text/html", html(links.toString()));
        });
    site.page(
        "/maze*", exchange -> WebSite.send(exchange, 200, "text/html", html(link("maze/a/"))));
    site.html("/maze", link("/maze/a/a/a/a/"));
    site.html("/song", song("Found"));
    CrawlReport report = crawl(new CrawlOptions(5, 1000, Duration.ZERO, 50 << 20, true), "/");
    assertThat(titles()).containsExactly("Found");
    assertThat(report.stopped()).isEmpty();
    assertThat(report.pages()).isLessThan(120);
    assertThat(site.asked()).filteredOn(it -> it.startsWith("/calendar")).hasSize(5);
    assertThat(site.asked()).filteredOn(it -> it.startsWith("/filter")).hasSize(100);
    assertThat(site.asked()).filteredOn(it -> it.startsWith("/loop")).hasSize(2);
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
    try (WebSite secret = new WebSite()) {
      secret.html("/", song("Secret"));
      // Allowed to begin at the one, not to go on to the other: 127.0.0.2 stands for the open web.
      HostLookup lookup = host -> java.net.InetAddress.getAllByName("127.0.0.1");
      site.redirect("/", secret.at("/").toString());
      CrawlReport report =
          crawl(new CrawlOptions(3, 10, Duration.ZERO, 1 << 20, false), lookup, "/");
      assertThat(secret.asked()).isEmpty();
      assertThat(report.pages()).isZero();
      assertThat(report.failures().get(0).reason()).contains("which is not on the open web");
    }
  }

  @Test
  void brokenPagesAreNamedAndTheCrawlGoesOn() {
    site.html("/", link("/huge") + link("/gone") + link("/error") + link("/song"));
    site.page("/huge", exchange -> WebSite.send(exchange, 200, "text/html", new byte[6 << 20]));
    site.page("/error", exchange -> WebSite.send(exchange, 500, "text/html", new byte[0]));
    site.html("/song", song("Found"));
    CrawlReport report = crawl(OPTIONS, "/");
    assertThat(titles()).containsExactly("Found");
    assertThat(report.failures())
        .extracting(failure -> URI.create(failure.url()).getPath() + " " + failure.reason())
        .containsExactly(
            "/huge it has 6,291,456 bytes; at most 5,242,880 are fetched",
            "/gone the server answered 404",
            "/error the server answered 500");
    assertThat(site.asked()).filteredOn("/error"::equals).hasSize(2);
  }

  @Test
  void aServerThatAsksForPatienceIsAskedAgainLater() {
    AtomicInteger asked = new AtomicInteger();
    site.page(
        "/",
        exchange -> {
          if (asked.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "120");
            WebSite.send(exchange, 429, "text/plain", new byte[0]);
          } else {
            WebSite.send(exchange, 200, "text/html", html(song("Later")));
          }
        });
    crawl(OPTIONS, "/");
    assertThat(titles()).containsExactly("Later");
    assertThat(time.pauses()).contains(Duration.ofSeconds(120));
  }

  @Test
  void aServerThatAsksForMuchPatienceEndsTheRunAndTheNextGoesOn() {
    AtomicInteger asked = new AtomicInteger();
    site.page(
        "/",
        exchange -> {
          if (asked.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            WebSite.send(exchange, 503, "text/plain", new byte[0]);
          } else {
            WebSite.send(exchange, 200, "text/html", html(song("Later")));
          }
        });
    assertThat(crawl(OPTIONS, "/").stopped().orElse("")).contains("asks to be left alone for 60");
    assertThat(crawl(OPTIONS, "/").stopped()).isEmpty();
    assertThat(titles()).containsExactly("Later");
  }

  @Test
  void aRunThatWasStoppedGoesOnWithoutAskingTwice() throws IOException {
    site.html("/", link("/1") + link("/2") + link("/3"));
    for (int i = 1; i <= 3; i++) {
      site.html("/" + i, song("Song " + i));
    }
    CrawlOptions two = new CrawlOptions(3, 2, Duration.ZERO, 50 << 20, true);
    assertThat(crawl(two, "/").stopped()).contains("2 pages were read (--max-pages)");
    assertThat(titles()).containsExactly("Song 1");
    Path state = folder.resolve("crawl.jsonl");
    // As if the program had died while it wrote.
    Files.writeString(state, Files.readString(state) + "{\"page\":\"" + site.at("/2") + "\",\"li");
    CrawlReport second = crawl(two, "/");
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.stopped()).isEmpty();
    assertThat(titles()).containsExactly("Song 1", "Song 2", "Song 3");
    assertThat(site.asked())
        .filteredOn(it -> it.matches("/\\d?|/sitemap.xml"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNewCrawlForgetsSongsOnlyOnceItHasReadTheirPages() {
    site.html("/", link("/1") + link("/2") + link("/3"));
    site.html("/1", song("Old 1"));
    site.html("/2", song("Old 2"));
    site.html("/3", song("Old 3"));
    crawl(OPTIONS, "/");
    site.html("/1", song("New 1"));
    site.html("/2", "gone");
    site.page("/3", exchange -> WebSite.send(exchange, 500, "text/html", new byte[0]));
    crawl(new CrawlOptions(3, 2, Duration.ZERO, 50 << 20, true), "/");
    assertThat(titles()).containsExactly("New 1", "Old 1", "Old 2", "Old 3");
    crawl(OPTIONS, "/");
    assertThat(titles()).containsExactly("New 1", "Old 3");
  }

  @Test
  void onlyLicensedRecordingsAreFetchedAndOnlyIfTheyAreSome() throws IOException {
    String by = "\"license\": \"https://creativecommons.org/licenses/by/4.0/\"";
    site.html(
        "/",
        ld("Free", "/free.mp3", by)
            + ld("Closed", "/closed.mp3", "\"license\": \"https://music.example/all-rights\"")
            + ld("Lie", "/lie.mp3", by)
            + ld("../../up", "/up.mp3", by));
    byte[] mp3 = {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0};
    for (String name : List.of("/free.mp3", "/closed.mp3", "/up.mp3")) {
      site.page(name, exchange -> WebSite.send(exchange, 200, "audio/mpeg", mp3));
    }
    site.page("/lie.mp3", exchange -> WebSite.send(exchange, 200, "audio/mpeg", html("no sound")));
    crawl(OPTIONS, "/");
    Path music = folder.resolve("music");
    for (int run = 0; run < 2; run++) {
      try (WebClient web = client(HostLookup.SYSTEM, true)) {
        LicensedFiles files =
            new LicensedFiles(new PoliteClient(web, time, Duration.ZERO), music, 1 << 20);
        files.fetch(songs, (done, known) -> {});
        assertThat(files.fetched()).isEqualTo(run == 0 ? 2 : 0);
        assertThat(files.failures()).hasSize(1);
        assertThat(files.failures().get(0).reason()).startsWith("it is no recording we know");
      }
    }
    assertThat(music.resolve("Ada/Songs/Free.mp3")).hasBinaryContent(mp3);
    assertThat(
            music.resolve("Ada/Songs/__.._up.mp3").toFile().exists()
                || music.resolve("Ada/Songs/_.._up.mp3").toFile().exists())
        .isTrue();
    assertThat(site.asked()).doesNotContain("/closed.mp3");
    assertThat(music.resolve(LicensedFiles.NOTES))
        .content()
        .contains("creativecommons")
        .contains("Ada");
  }

  private CrawlReport crawl(CrawlOptions options, String... paths) {
    return crawl(options, HostLookup.SYSTEM, paths);
  }

  private CrawlReport crawl(CrawlOptions options, HostLookup lookup, String... paths) {
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.jsonl"), false);
        WebClient web = client(lookup, options.allowPrivate())) {
      PoliteClient client = new PoliteClient(web, time, options.delay());
      CrawlReport report =
          new Crawler(client, options, state)
              .run(List.of(paths).stream().map(site::at).toList(), (pages, known) -> {});
      songs = List.copyOf(state.songs());
      assertThat(report.songs()).isEqualTo(songs.size());
      return report;
    }
  }

  private static WebClient client(HostLookup lookup, boolean allowPrivate) {
    return new WebClient(
        new WebClient.Options(
            "Humoresque/test", Duration.ofSeconds(10), Duration.ofSeconds(20), allowPrivate),
        lookup);
  }

  private List<String> titles() {
    return songs.stream().map(song -> song.get(Fact.TITLE).orElse("")).toList();
  }

  private void packed(String path, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    site.page(
        path, exchange -> WebSite.send(exchange, 200, "application/gzip", bytes.toByteArray()));
  }

  private static byte[] html(String body) {
    return ("<!doctype html><html>" + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String link(String path) {
    return "<a href='%s'>link</a>".formatted(path);
  }

  private static String song(String title) {
    return ld(title, "", "\"genre\": \"Folk\"");
  }

  private static String ld(String title, String audio, String more) {
    return """
        <script type="application/ld+json">{"@type": "MusicRecording", "name": "%s",
        "byArtist": {"name": "Ada"}, "audio": "%s", %s}</script>
        """
        .formatted(title, audio, more);
  }
}
