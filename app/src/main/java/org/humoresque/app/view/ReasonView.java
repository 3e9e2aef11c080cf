package org.humoresque.app.view;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.app.session.MoodedSongs;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Explanation;
import org.humoresque.recommend.Explanation.Likeness;
import org.humoresque.recommend.Explanation.Part;
import org.jspecify.annotations.Nullable;

/**
 * One part of a score.
 *
 * @param kind what it looks at: {@code mood}
 * @param reason the same in words
 * @param share how much it adds to the score; all shares sum to it
 * @param most how much it could have added
 * @param like the known song that this one is most like
 * @param unheardSeconds how long the song was not heard; null where it never was, or nobody looked
 */
public record ReasonView(
    String kind,
    String reason,
    double share,
    double most,
    @Nullable LikeView like,
    @Nullable Long unheardSeconds) {

  /**
   * A known song that another is like.
   *
   * @param title null if its mood is no longer known
   * @param feeling what the listener chose it for
   */
  public record LikeView(long id, @Nullable String title, String feeling) {

    static LikeView of(Likeness like, MoodedSongs library) {
      TrackId id = like.song();
      return new LikeView(id.value(), library.title(id).orElse(null), like.feeling());
    }
  }

  static List<ReasonView> of(Explanation explanation, MoodedSongs library) {
    return explanation.parts().stream().map(part -> of(part, library)).toList();
  }

  private static ReasonView of(Part part, MoodedSongs library) {
    Optional<LikeView> like = part.like().map(it -> LikeView.of(it, library));
    return new ReasonView(
        part.kind().name().toLowerCase(Locale.ROOT),
        part.kind().reason(),
        part.share(),
        part.most(),
        like.orElse(null),
        part.unheard().map(Duration::toSeconds).orElse(null));
  }
}
