package org.humoresque.library.scan;

import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.ContentId;

/**
 * What is in a music file.
 *
 * @param content knows the sound again
 * @param former what earlier versions of this program called the file
 * @param tags what it says of itself
 * @param duration playing time; zero where it does not tell
 * @param hasPicture whether a cover is embedded
 * @param lyrics the words in its tags
 */
record MusicFile(
    ContentId content,
    ContentId former,
    TrackTags tags,
    Duration duration,
    boolean hasPicture,
    Optional<EmbeddedLyrics> lyrics) {}
