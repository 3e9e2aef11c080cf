package org.humoresque.app.session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.SongEvent;
import org.humoresque.recommend.Feedback;
import org.humoresque.recommend.Profile;
import org.humoresque.recommend.Profile.Typical;
import org.humoresque.recommend.Weights;
import org.humoresque.recommend.Wish;

/** What is known of a listener, in the recommender's words. */
final class ListenerMemory {

  /** Older feedback has faded. */
  private static final int MOST_FEEDBACK = 5000;

  /** What says something of a song. */
  private static final Set<SongEvent.Kind> TELLING =
      EnumSet.complementOf(EnumSet.of(SongEvent.Kind.PLAY, SongEvent.Kind.NEVER));

  private final ListenerStore store;

  ListenerMemory(ListenerStore store) {
    this.store = store;
  }

  /** A wish by somebody in this mood, with all that is known of them. */
  Wish wish(Mood now, MusicWish wish, Instant time) {
    Profile profile = profile();
    Set<TrackId> never = store.songs(SongEvent.Kind.NEVER);
    return new Wish(
        wish.aim(now),
        profile,
        wish.demands().constraints(never, profile.lastPlayed(), time),
        wish.algorithm(),
        Weights.DEFAULT,
        wish.count(),
        time);
  }

  private Profile profile() {
    List<Typical> typical =
        store.typical().entrySet().stream()
            .map(songs -> Typical.of(songs.getKey(), songs.getValue()))
            .toList();
    List<Feedback> feedback =
        store.events(TELLING, MOST_FEEDBACK, 0).stream()
            .map(kept -> feedback(kept.event()))
            .toList();
    Map<TrackId, Instant> lastPlayed = store.lastPlayed();
    return new Profile(typical, feedback, lastPlayed);
  }

  private static Feedback feedback(SongEvent event) {
    return new Feedback(
        event.song(),
        Feedback.Kind.valueOf(event.kind().name()),
        event.heard(),
        event.mood(),
        event.at());
  }
}
