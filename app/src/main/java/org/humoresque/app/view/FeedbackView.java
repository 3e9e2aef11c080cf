package org.humoresque.app.view;

import org.humoresque.library.store.KeptEvent;
import org.humoresque.library.store.SongEvent;

/**
 * Something the listener did with a song.
 *
 * @param id its name, to take it back by
 * @param heard how much of the song they had heard, from 0 to 1
 * @param valence how they felt
 * @param at when, as ISO 8601 writes it
 * @param track which song
 */
public record FeedbackView(
    long id,
    String kind,
    double heard,
    double valence,
    double arousal,
    String at,
    TrackView track) {

  public static FeedbackView of(KeptEvent kept, TrackView track) {
    SongEvent event = kept.event();
    return new FeedbackView(
        kept.id(),
        event.kind().label(),
        event.heard(),
        event.mood().valence(),
        event.mood().arousal(),
        event.at().toString(),
        track);
  }
}
