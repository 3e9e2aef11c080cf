package org.humoresque.library.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on this machine, whose pages a test writes. */
public final class WebSite implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  public WebSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** {@code http://127.0.0.1:PORT} and a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  public WebSite page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** A page with {@code {site}} in it put for this site's address. */
  public WebSite page(String path, String type, String text) {
    return page(path, exchange -> send(exchange, 200, type, bytes(filled(text))));
  }

  public WebSite html(String path, String body) {
    return page(path, "text/html; charset=utf-8", "<!doctype html><html>" + body + "</html>");
  }

  public WebSite redirect(String path, String target) {
    return page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", filled(target));
          send(exchange, 302, "text/plain", new byte[0]);
        });
  }

  /** What was asked for, in its order: {@code /page?query}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public List<String> agents() {
    return List.copyOf(agents);
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }

  private String filled(String text) {
    return text.replace("{site}", at("").toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestURI().toString());
    agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    Page page = pages.get(path);
    for (String start = path; page == null && start.length() > 1; ) {
      start = start.substring(0, start.lastIndexOf('/', start.length() - 2) + 1);
      page = pages.get(start + "*");
    }
    if (page == null) {
      send(exchange, 404, "text/plain", bytes("nothing here"));
    } else {
      page.answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
