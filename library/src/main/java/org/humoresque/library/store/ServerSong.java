package org.humoresque.library.store;

import java.util.Optional;
import org.humoresque.kernel.TrackId;

/**
 * A song of a server as the library knows it.
 *
 * @param server its name
 * @param remoteId the song's name there
 * @param track what stands for it; empty since its file is gone
 * @param own whether that track is there for this song alone; else a file plays it
 * @param fingerprint of all that the server said of it
 * @param suffix of its file there: {@code mp3}
 * @param cover what its picture is called there
 */
public record ServerSong(
    String server,
    String remoteId,
    Optional<TrackId> track,
    boolean own,
    String fingerprint,
    String suffix,
    Optional<String> cover) {}
