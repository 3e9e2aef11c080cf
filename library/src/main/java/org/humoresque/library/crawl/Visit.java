package org.humoresque.library.crawl;

import java.net.URI;

/**
 * A page to be visited.
 *
 * @param depth how many links away from the start
 * @param tries how often it was tried in vain
 */
record Visit(URI page, int depth, int tries) {

  Visit(URI page, int depth) {
    this(page, depth, 0);
  }

  Visit again() {
    return new Visit(page, depth, tries + 1);
  }
}
