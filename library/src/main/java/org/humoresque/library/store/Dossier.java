package org.humoresque.library.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * All that is known of a listener, also of songs that the library no longer has.
 *
 * @param listener their name
 * @param typical the songs that stand for emotions for them
 * @param events what they did, the oldest first
 * @param labels what they said of songs
 */
public record Dossier(
    String listener, List<Marked> typical, List<Happened> events, List<Marked> labels) {

  /**
   * A song, named as well as can be.
   *
   * @param content knows the recording again
   * @param track empty if the library does not have it now
   * @param title as tagged
   * @param artist as tagged
   */
  public record Named(
      String content, Optional<TrackId> track, Optional<String> title, Optional<String> artist) {}

  /** A song with an emotion it stands for. */
  public record Marked(Named song, Emotion emotion) {}

  /** Something that was done with a song. */
  public record Happened(Named song, SongEvent.Kind kind, double heard, Mood mood, Instant at) {}

  public Dossier {
    typical = List.copyOf(typical);
    events = List.copyOf(events);
    labels = List.copyOf(labels);
  }
}
