package org.humoresque.library.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page holds for us.
 *
 * @param songs it tells of
 * @param links to other pages
 * @param problems in it that a person may want to know
 */
record PageContent(List<CrawledSong> songs, List<URI> links, List<String> problems) {

  static final PageContent NOTHING = new PageContent(List.of(), List.of(), List.of());

  PageContent {
    songs = List.copyOf(songs);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  static PageContent of(List<CrawledSong> songs, List<URI> links) {
    return new PageContent(songs, links, List.of());
  }

  PageContent and(PageContent other) {
    List<CrawledSong> allSongs = new ArrayList<>(songs);
    allSongs.addAll(other.songs);
    List<URI> allLinks = new ArrayList<>(links);
    allLinks.addAll(other.links);
    List<String> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    return new PageContent(allSongs, allLinks, allProblems);
  }
}
