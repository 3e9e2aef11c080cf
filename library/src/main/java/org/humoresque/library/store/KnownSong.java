package org.humoresque.library.store;

import java.util.Optional;
import org.humoresque.kernel.TrackId;

/**
 * What a track is matched by.
 *
 * @param id the track
 * @param path its file; of a song without one, its name in the library
 * @param title as tagged
 * @param artist as tagged
 * @param hasFile whether a file plays it
 */
public record KnownSong(
    TrackId id, String path, Optional<String> title, Optional<String> artist, boolean hasFile) {}
