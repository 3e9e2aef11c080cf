package org.humoresque.app.view;

import java.util.List;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.Dossier;
import org.humoresque.library.store.Dossier.Happened;
import org.humoresque.library.store.Dossier.Marked;
import org.humoresque.library.store.Dossier.Named;
import org.jspecify.annotations.Nullable;

/** All that is known of a listener. */
public record DossierView(
    String listener, List<MarkedView> typical, List<MarkedView> labels, List<EventView> feedback) {

  /**
   * A song with an emotion.
   *
   * @param track its id; null if the library does not have it now
   * @param content knows the recording again
   */
  public record MarkedView(
      String emotion,
      @Nullable Long track,
      @Nullable String title,
      @Nullable String artist,
      String content) {

    static MarkedView of(Marked marked) {
      Named song = marked.song();
      return new MarkedView(
          marked.emotion().label(),
          song.track().map(TrackId::value).orElse(null),
          song.title().orElse(null),
          song.artist().orElse(null),
          song.content());
    }
  }

  /** Something that was done with a song. */
  public record EventView(
      String kind,
      double heard,
      double valence,
      double arousal,
      String at,
      @Nullable Long track,
      @Nullable String title,
      @Nullable String artist,
      String content) {

    static EventView of(Happened event) {
      Named song = event.song();
      return new EventView(
          event.kind().label(),
          event.heard(),
          event.mood().valence(),
          event.mood().arousal(),
          event.at().toString(),
          song.track().map(TrackId::value).orElse(null),
          song.title().orElse(null),
          song.artist().orElse(null),
          song.content());
    }
  }

  public static DossierView of(Dossier dossier) {
    return new DossierView(
        dossier.listener(),
        dossier.typical().stream().map(MarkedView::of).toList(),
        dossier.labels().stream().map(MarkedView::of).toList(),
        dossier.events().stream().map(EventView::of).toList());
  }
}
