package org.humoresque.library.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.server.ServerException.Trouble;

/**
 * Asks one server, in Subsonic's protocol with JSON. What it is asked carries the password, so no
 * message and no log ever holds an address with its parameters, and redirects are not followed.
 */
final class SubsonicClient {

  /**
   * How patient it is.
   *
   * @param connect longest time to be let in
   * @param answer longest time for a whole answer
   */
  record Patience(Duration connect, Duration answer) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** What older servers know too. */
  private static final String PROTOCOL = "1.16.1";

  private static final String CLIENT = "Humoresque";
  private static final int ANSWER_BYTES = 64 << 20;
  private static final int MOST_TRIES = 2;

  private final URI address;
  private final Credentials credentials;
  private final Patience patience;
  private final HttpClient http;
  private SignIn signIn;

  SubsonicClient(URI address, Credentials credentials, Optional<SignIn> before, Patience patience) {
    this.address = address;
    this.credentials = credentials;
    this.patience = patience;
    this.signIn = SignIn.ways(credentials, before).get(0);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .build();
  }

  /** Where the server is. */
  URI address() {
    return address;
  }

  /**
   * Finds a way of signing in that works, beginning with the one that worked before.
   *
   * @throws ServerException if none does, or the server cannot be used
   */
  ServerInfo signIn() {
    Optional<ServerException> refusal = Optional.empty();
    for (SignIn way : SignIn.ways(credentials, Optional.of(signIn))) {
      signIn = way;
      try {
        JsonNode answer = ask("ping", Map.of());
        return new ServerInfo(
            answer.path("type").asText("Subsonic"),
            answer.path("serverVersion").asText(""),
            answer.path("version").asText(""),
            way);
      } catch (ServerException e) {
        if (e.trouble() != Trouble.SIGN_IN) {
          throw e;
        }
        // The last way is what every server knows: its refusal tells most.
        refusal = Optional.of(e);
      }
    }
    throw refusal.orElseThrow();
  }

  /** Asks, and a second time if the server fails or is not reached. */
  JsonNode ask(String method, Map<String, String> parameters) {
    return ask(method, new ArrayList<>(parameters.entrySet()));
  }

  /**
   * @param parameters may hold a name several times
   */
  JsonNode ask(String method, List<Map.Entry<String, String>> parameters) {
    boolean reads = method.startsWith("get") || method.equals("ping");
    for (int tries = 1; ; tries++) {
      try {
        HttpResponse<byte[]> answer =
            await(
                send(method, parameters, Optional.empty(), info -> new LimitedBody(ANSWER_BYTES)));
        String location = answer.headers().firstValue("Location").orElse("elsewhere");
        return Answers.parse(address, answer.statusCode(), location, answer.body());
      } catch (ServerException e) {
        if (!reads || e.trouble() != Trouble.PASSING || tries >= MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Opens an answer that is no JSON: sound or a picture.
   *
   * @param range as a browser asks for it
   */
  <T> HttpResponse<T> open(
      String method,
      Map<String, String> parameters,
      Optional<String> range,
      HttpResponse.BodyHandler<T> handler) {
    return await(send(method, new ArrayList<>(parameters.entrySet()), range, handler));
  }

  private <T> CompletableFuture<HttpResponse<T>> send(
      String method,
      List<Map.Entry<String, String>> parameters,
      Optional<String> range,
      HttpResponse.BodyHandler<T> handler) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(method, parameters))
            .timeout(patience.answer())
            .header("User-Agent", CLIENT);
    range.ifPresent(text -> request.header("Range", text));
    return http.sendAsync(request.build(), handler);
  }

  private URI uri(String method, List<Map.Entry<String, String>> parameters) {
    List<Map.Entry<String, String>> all = new ArrayList<>(parameters);
    Map<String, String> common = new LinkedHashMap<>(signIn.parameters(credentials));
    common.put("v", PROTOCOL);
    common.put("c", CLIENT);
    common.put("f", "json");
    all.addAll(common.entrySet());
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> parameter : all) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(parameter.getKey())
          .append('=')
          .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
    }
    return URI.create(address + "/rest/" + method + ".view" + query);
  }

  private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer) {
    try {
      return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    } catch (ExecutionException e) {
      throw trouble(e.getCause() == null ? e : e.getCause());
    }
  }

  private ServerException trouble(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return new ServerException(
          Trouble.PASSING, "%s cannot be reached; does it run?".formatted(address), cause);
    }
    if (cause instanceof HttpTimeoutException) {
      return late(cause);
    }
    String reason = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "" + cause;
    return new ServerException(
        Trouble.PASSING, "the connection to %s failed: %s".formatted(address, reason), cause);
  }

  private ServerException late(Throwable cause) {
    return new ServerException(
        Trouble.PASSING,
        "%s did not answer within %d seconds".formatted(address, patience.answer().toSeconds()),
        cause);
  }
}
