package org.humoresque.library.store;

/**
 * An event as it is kept.
 *
 * @param id its name, never used again
 * @param event what it was
 */
public record KeptEvent(long id, SongEvent event) {}
