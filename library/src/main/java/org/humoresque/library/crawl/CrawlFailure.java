package org.humoresque.library.crawl;

/**
 * Something on the web that could not be had or understood.
 *
 * @param url where
 * @param reason why, as a person reads it
 */
public record CrawlFailure(String url, String reason) {}
