package org.humoresque.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.humoresque.library.server.SubsonicClient.Patience;
import org.humoresque.library.web.WebSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadServerTest {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(700));

  private static final Patience LONG = Patience.USUAL;

  private WebSite site;

  @BeforeEach
  void open() throws IOException {
    site = new WebSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>Welcome | did not answer as a Subsonic server does, but sent a page",
        "200 | application/json | {\"some\": 1} | did not answer as a Subsonic server does, but sent something",
        "200 | application/json | {\"subsonic-resp | did not answer as a Subsonic server does",
        "200 | text/xml | <subsonic-response status='ok'/> | but sent a page; is the address right?",
        "500 | text/html | <h1>oops | failed: it answered 500",
        "502 | text/html | <h1>Bad Gateway | failed: it answered 502",
        "401 | text/html | <h1>Who? | something stands in front of it that wants a password",
        "404 | text/html | <h1>Where? | there is no Subsonic server at",
        "302 | text/html | x | redirects to https://elsewhere.example; give that address",
      })
  void whatIsNoSubsonicServerIsNamed(int status, String type, String body, String message) {
    site.page(
        "/rest/*",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", "https://elsewhere.example/rest/ping.view?p=secret");
          WebSite.send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        });
    assertThatThrownBy(() -> client(site.at(""), LONG).ask("ping", Map.of()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | says: because",
        "20 | speaks another version of the protocol (because)",
        "30 | speaks another version of the protocol (because)",
        "50 | does not let this user do that (because)",
        "60 | the trial period of",
        "70 | does not have what was asked for (because)",
      })
  void errorsOfTheProtocolAreSaidInWords(int code, String message) {
    site.page("/rest/*", exchange -> FakeServer.fail(exchange, code, "because"));
    assertThatThrownBy(() -> client(site.at(""), LONG).ask("getAlbum", Map.of("id", "1")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aServerThatIsDownHangsOrDripsIsNotWaitedForLong() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    assertThatThrownBy(() -> client(nobody, SHORT).ask("ping", Map.of()))
        .hasMessage(nobody + " cannot be reached; does it run?");
    CountDownLatch over = new CountDownLatch(1);
    site.page(
        "/rest/*",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (!over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
              out.write(' ');
              out.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI mute = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      for (URI slow : new URI[] {mute, site.at("")}) {
        assertThatThrownBy(() -> client(slow, SHORT).ask("ping", Map.of()))
            .isInstanceOf(ServerException.class)
            .hasMessageContaining("did not answer within");
      }
    } finally {
      over.countDown();
    }
  }

  @Test
  void anAnswerShorterThanPromisedIsAFailure() {
    site.page(
        "/rest/*",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange
              .getResponseBody()
              .write("{\"subsonic-response\":".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          exchange.close();
        });
    assertThatThrownBy(() -> client(site.at(""), LONG).ask("ping", Map.of()))
        .isInstanceOf(ServerException.class)
        .satisfies(
            e ->
                assertThat(((ServerException) e).trouble())
                    .isEqualTo(ServerException.Trouble.PASSING));
  }

  private static SubsonicClient client(URI address, Patience patience) {
    return new SubsonicClient(
        address, new Credentials(Optional.of("ada"), "secret"), Optional.empty(), patience);
  }
}
