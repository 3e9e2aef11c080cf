package org.humoresque.library.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;

/**
 * What songs are browsed by.
 *
 * @param id the song
 * @param place equal as long as the song keeps its place in the library's order
 * @param artists each by itself, where a tag names several
 * @param album as tagged
 * @param genres as tagged
 * @param year of release
 * @param duration zero where it is not known
 * @param language what it is in
 * @param tempo beats a minute, as it was heard, or as its tag has it
 * @param mood of all that is known
 */
public record SongFacts(
    TrackId id,
    int place,
    List<String> artists,
    Optional<String> album,
    List<String> genres,
    OptionalInt year,
    Duration duration,
    Optional<SongLanguage> language,
    OptionalDouble tempo,
    Optional<TrackMood> mood) {}
