package org.humoresque.app.session;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Choice;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.RankedTrack;
import org.humoresque.recommend.Recommender;
import org.humoresque.recommend.Wish;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.FaceReading;
import org.humoresque.vision.PhotoReading;

/**
 * The whole flow: photo → faces → emotion → mood → goal → ranked tracks.
 *
 * <p>Seeing and hearing meet here and only here, in {@link Mood}. What one half needs is made when
 * that half is first asked, so that reading a face opens no library and choosing music loads no
 * network. Safe for use by several threads.
 */
public final class ListeningSession {

  private final Supplier<FaceReader> faceReader;
  private final Supplier<MoodedLibrary> library;
  private final Recommender recommender;
  private final InstantSource clock;

  public ListeningSession(
      Supplier<FaceReader> faceReader,
      Supplier<MoodedLibrary> library,
      Recommender recommender,
      InstantSource clock) {
    this.faceReader = faceReader;
    this.library = library;
    this.recommender = recommender;
    this.clock = clock;
  }

  /** Finds the faces in a photo and reads each; the largest comes first, none is an answer too. */
  public PhotoReading look(byte[] photo) {
    return faceReader.get().read(photo);
  }

  /** How the person in the photo feels: the mood of its largest face, if there is a face. */
  public Optional<Mood> mood(byte[] photo) {
    return look(photo).faces().stream()
        .findFirst()
        .map(FaceReading::scores)
        .map(scores -> scores.mood());
  }

  /**
   * Chooses music for a mood.
   *
   * @param now how the person feels
   * @param goal where the music is to take them
   * @param count how many tracks at most
   */
  public Playlist choose(Mood now, MoodGoal goal, int count) {
    MoodedSongs songs = library.get().songs();
    Aim aim = Aim.of(now, goal);
    List<RankedTrack> ranked =
        recommender.rank(songs.index(), Wish.of(aim, count, clock.instant())).choices().stream()
            .map(choice -> ranked(choice, songs))
            .toList();
    return new Playlist(now, goal, aim.target(), ranked);
  }

  private static RankedTrack ranked(Choice choice, MoodedSongs songs) {
    MoodedTrack track = Objects.requireNonNull(songs.tracks().get(choice.id()));
    return RankedTrack.of(choice, track, songs::title);
  }

  /** The flow from end to end; empty if the photo shows no face. */
  public Optional<Playlist> listen(byte[] photo, MoodGoal goal, int count) {
    return mood(photo).map(now -> choose(now, goal, count));
  }
}
