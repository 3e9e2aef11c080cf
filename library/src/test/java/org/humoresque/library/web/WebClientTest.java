package org.humoresque.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {

  private static final long LIMIT = 100_000;

  private WebSite site;

  @BeforeEach
  void open() throws IOException {
    site = new WebSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageIsFetchedAndTheProgramSaysWhoItIs() throws FetchException {
    site.html("/page", "hello");
    try (WebClient client = client(true)) {
      Fetched page = client.get(site.at("/page"), LIMIT);
      assertThat(page.isOk()).isTrue();
      assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("hello");
    }
    assertThat(site.agents()).containsExactly("Humoresque/test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "x"})
  void onlyTheWebIsFetched(String address) {
    try (WebClient client = client(true)) {
      assertThatThrownBy(() -> client.get(URI.create(address), LIMIT))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("only http:// and https://");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://0.0.0.0:{port}/",
        "http://2130706433:{port}/",
        "http://127.1:{port}/",
        "http://169.254.169.254/latest/meta-data/"
      })
  void privateAddressesAreNeverReachedHoweverTheyAreWritten(String address) {
    String filled = address.replace("{port}", String.valueOf(site.at("/").getPort()));
    try (WebClient client = client(false)) {
      assertThatThrownBy(() -> client.get(URI.create(filled), LIMIT))
          .isInstanceOf(FetchException.class);
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aNameIsConnectedToAtTheAddressThatWasCheckedAndNotAskedForAgain() {
    List<String> questions = new ArrayList<>();
    HostLookup rebinding =
        host -> {
          questions.add(host);
          // First an address of the open web where nobody answers, then this machine.
          return new InetAddress[] {
            InetAddress.getByName(questions.size() == 1 ? "192.88.98.1" : "127.0.0.1")
          };
        };
    URI page = URI.create("http://rebind.example:%d/".formatted(site.at("/").getPort()));
    WebClient.Options quick =
        new WebClient.Options("t", Duration.ofMillis(200), Duration.ofSeconds(2), false);
    try (WebClient client = new WebClient(quick, rebinding)) {
      assertThatThrownBy(() -> client.get(page, LIMIT)).isInstanceOf(FetchException.class);
      assertThat(questions).hasSize(1);
      assertThatThrownBy(() -> client.get(page, LIMIT))
          .hasMessageContaining("rebind.example leads to 127.0.0.1, which is not on the open web");
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aHostWithOnePrivateAddressAmongOthersIsRefused() {
    HostLookup both =
        host ->
            new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
    try (WebClient client = new WebClient(options(false), both)) {
      assertThatThrownBy(() -> client.get(URI.create("http://two.example/"), LIMIT))
          .hasMessageContaining("leads to 10.0.0.1");
    }
  }

  @Test
  void redirectsAreShownAndNotFollowed() throws FetchException {
    site.redirect("/away", "http://169.254.169.254/secret");
    try (WebClient client = client(true)) {
      assertThat(client.get(site.at("/away"), LIMIT).redirect())
          .contains(URI.create("http://169.254.169.254/secret"));
    }
  }

  @Test
  void anAnswerThatIsLargerThanAllowedIsCutOff() {
    site.page("/declared", exchange -> WebSite.send(exchange, 200, "text/html", new byte[200_000]));
    site.page("/endless", WebClientTest::endless);
    try (WebClient client = client(true)) {
      assertThatThrownBy(() -> client.get(site.at("/declared"), LIMIT))
          .hasMessage("it has 200,000 bytes; at most 100,000 are fetched");
      assertThatThrownBy(() -> client.get(site.at("/endless"), LIMIT))
          .hasMessage("it is larger than 100,000 bytes; the rest was not fetched");
    }
  }

  @Test
  void aPackedAnswerMayNotUnpackToMoreThanAllowed() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[20_000_000]);
    }
    site.page(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          WebSite.send(exchange, 200, "text/html", bomb.toByteArray());
        });
    assertThat(bomb.size()).isLessThan((int) LIMIT);
    try (WebClient client = client(true)) {
      assertThatThrownBy(() -> client.get(site.at("/bomb"), LIMIT))
          .hasMessageContaining("it is larger than 100,000 bytes");
    }
    assertThatThrownBy(() -> PoliteClient.unpacked(bomb.toByteArray(), LIMIT))
        .hasMessageContaining("it is larger than 100,000 bytes");
  }

  @Test
  void aServerThatDripsOrIsSilentIsLeft() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    site.page("/drip", exchange -> drip(exchange, over));
    WebClient.Options soon =
        new WebClient.Options("t", Duration.ofSeconds(30), Duration.ofMillis(900), true);
    WebClient.Options quiet =
        new WebClient.Options("t", Duration.ofMillis(300), Duration.ofSeconds(30), true);
    try (WebClient client = new WebClient(soon, HostLookup.SYSTEM);
        WebClient other = new WebClient(quiet, HostLookup.SYSTEM);
        ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> client.get(site.at("/drip"), LIMIT))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("it took longer than");
      URI mute = URI.create("http://127.0.0.1:%d/".formatted(silent.getLocalPort()));
      assertThatThrownBy(() -> other.get(mute, LIMIT))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("the server was silent");
    } finally {
      over.countDown();
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] block = new byte[10_000];
      for (int i = 0; i < 100_000; i++) {
        out.write(block);
      }
    }
  }

  /** A byte every 50 ms, until the test is over or the client has gone. */
  private static void drip(HttpExchange exchange, CountDownLatch over) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        out.write('x');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WebClient client(boolean allowPrivate) {
    return new WebClient(options(allowPrivate), HostLookup.SYSTEM);
  }

  private static WebClient.Options options(boolean allowPrivate) {
    return new WebClient.Options(
        "Humoresque/test", Duration.ofSeconds(10), Duration.ofSeconds(20), allowPrivate);
  }
}
