package org.humoresque.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.humoresque.app.view.Json;

/** Asks a running server as a browser would. */
final class PlayerClient {

  /** An answer, its body read. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return Json.MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    String error() {
      return json().path("error").asText();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  PlayerClient(URI server) {
    this.server = server;
  }

  int port() {
    return server.getPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  Answer get(String path) {
    return send(request(path));
  }

  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer post(String path, byte[] image) {
    return send(
        request(path).header("Content-Type", "image/jpeg").POST(BodyPublishers.ofByteArray(image)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks until no song is being heard any more. */
  JsonNode awaitSound() {
    JsonNode sound = get("/api/sound").json();
    while (!sound.path("state").asText().matches("done|failed")) {
      Thread.onSpinWait();
      sound = get("/api/sound").json();
    }
    return sound;
  }

  /** Asks until no job runs any more. */
  JsonNode awaitScan() {
    JsonNode scan = get("/api/scan").json();
    while (scan.path("state").asText().equals("running")) {
      Thread.onSpinWait();
      scan = get("/api/scan").json();
    }
    return scan;
  }
}
