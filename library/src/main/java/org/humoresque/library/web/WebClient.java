package org.humoresque.library.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Makes one request at a time: only by http and https, only to addresses of the open web, without
 * cookies and passwords, and never follows a redirect by itself, so that each is checked anew. A
 * whole answer must come within a time and a size, however slowly its bytes drip.
 */
public final class WebClient implements AutoCloseable {

  /**
   * What is allowed.
   *
   * @param userAgent who we say we are
   * @param silence longest time between two packets
   * @param answer longest time for a whole answer
   * @param allowPrivate whether private addresses may be fetched, for tests
   */
  public record Options(
      String userAgent, Duration silence, Duration answer, boolean allowPrivate) {}

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int FIRST_REDIRECT = 300;
  private static final int LAST_REDIRECT = 399;

  private final Options options;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "fetch-deadline");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param lookup finds the addresses of hosts
   */
  public WebClient(Options options, HostLookup lookup) {
    this.options = options;
    this.http =
        HttpClients.custom()
            .setUserAgent(options.userAgent())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .setDefaultRequestConfig(RequestConfig.custom().setRedirectsEnabled(false).build())
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedResolver(lookup, options.allowPrivate()))
                    .setDefaultConnectionConfig(connections(options))
                    .build())
            .build();
  }

  private static ConnectionConfig connections(Options options) {
    int millis = (int) options.silence().toMillis();
    return ConnectionConfig.custom()
        .setConnectTimeout(millis, TimeUnit.MILLISECONDS)
        .setSocketTimeout(millis, TimeUnit.MILLISECONDS)
        .build();
  }

  /**
   * Fetches what lies at an address.
   *
   * @param limit most bytes
   * @throws FetchException if it cannot be had, is too large, too slow, or not on the open web
   */
  public Fetched get(URI uri, long limit) throws FetchException {
    requireWeb(uri);
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept-Encoding", "gzip");
    request.setHeader(
        "Accept",
        "text/html,application/xhtml+xml,application/json,application/xml;q=0.9,*/*;q=0.5");
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            options.answer().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return http.execute(request, response -> read(request, uri, response, limit));
    } catch (FetchException e) {
      throw e;
    } catch (CheckedResolver.PrivateAddressException e) {
      throw new FetchException(FetchException.Kind.FINAL, String.valueOf(e.getMessage()), e);
    } catch (UnknownHostException e) {
      throw new FetchException(
          FetchException.Kind.PASSING, "there is no host %s".formatted(uri.getHost()), e);
    } catch (IOException e) {
      throw new FetchException(FetchException.Kind.PASSING, reason(e, late.get()), e);
    } finally {
      deadline.cancel(false);
    }
  }

  /**
   * @throws FetchException unless it is an address of the web without a password
   */
  static void requireWeb(URI uri) throws FetchException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || uri.getHost() == null) {
      throw new FetchException(
          FetchException.Kind.FINAL, "only http:// and https:// addresses are fetched");
    }
    if (uri.getRawUserInfo() != null) {
      throw new FetchException(
          FetchException.Kind.FINAL, "addresses with a user name in them are not fetched");
    }
  }

  /** What is not to be read is cut off: closing it would read it to its end. */
  private static Fetched read(HttpGet request, URI uri, ClassicHttpResponse response, long limit)
      throws IOException {
    try {
      return read(uri, response, limit);
    } catch (IOException e) {
      request.abort();
      throw e;
    }
  }

  private static Fetched read(URI uri, ClassicHttpResponse response, long limit)
      throws IOException {
    int status = response.getCode();
    String type = header(response, "Content-Type").orElse("");
    Optional<Duration> retryAfter = header(response, "Retry-After").flatMap(RetryAfter::parse);
    Optional<URI> redirect = Optional.empty();
    byte[] body = new byte[0];
    if (status >= FIRST_REDIRECT && status <= LAST_REDIRECT) {
      redirect = header(response, "Location").flatMap(text -> resolved(uri, text));
      if (redirect.isEmpty()) {
        throw new FetchException(FetchException.Kind.FINAL, "it redirects to nowhere");
      }
    } else if (response.getEntity() != null) {
      body = body(response, limit);
    }
    return new Fetched(uri, status, type, body, redirect, retryAfter);
  }

  private static byte[] body(ClassicHttpResponse response, long limit) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity.getContentLength() > limit) {
      throw new FetchException(
          FetchException.Kind.FINAL,
          "it has %,d bytes; at most %,d are fetched".formatted(entity.getContentLength(), limit));
    }
    boolean packed = header(response, "Content-Encoding").filter("gzip"::equals).isPresent();
    return Body.read(entity.getContent(), packed, limit);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name))
        .map(Header::getValue)
        .map(String::strip);
  }

  private static Optional<URI> resolved(URI base, String location) {
    try {
      return Optional.of(base.resolve(location.replace(" ", "%20")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String reason(IOException e, boolean late) {
    if (late) {
      return "it took longer than %d seconds".formatted(options.answer().toSeconds());
    }
    if (e instanceof java.net.SocketTimeoutException) {
      return "the server was silent for %d seconds".formatted(options.silence().toSeconds());
    }
    return "the connection failed: " + e.getMessage();
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
