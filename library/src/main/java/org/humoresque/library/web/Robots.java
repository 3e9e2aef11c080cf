package org.humoresque.library.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a site's {@code robots.txt} allows (RFC 9309): without the file everything; while the server
 * fails, nothing.
 *
 * @param rules as parsed
 */
record Robots(BaseRobotRules rules) {

  /** The name by which sites know this program. */
  static final String NAME = "humoresque";

  /** A delay above it means: do not come. */
  private static final long MOST_DELAY_MILLIS = Duration.ofMinutes(2).toMillis();

  static Robots parse(URI file, Fetched answer) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(MOST_DELAY_MILLIS, 0);
    return answer.isOk()
        ? new Robots(
            parser.parseContent(file.toString(), answer.body(), "text/plain", Set.of(NAME)))
        : failed(answer.status());
  }

  /** The file cannot be had. */
  static Robots failed(int status) {
    return new Robots(new SimpleRobotRulesParser().failedFetch(status));
  }

  boolean allow(URI page) {
    return rules.isAllowed(page.toString());
  }

  Optional<Duration> delay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  List<String> sitemaps() {
    return rules.getSitemaps();
  }
}
