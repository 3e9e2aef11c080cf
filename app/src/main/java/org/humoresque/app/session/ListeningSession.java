package org.humoresque.app.session;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.recommend.Choice;
import org.humoresque.recommend.RankedTrack;
import org.humoresque.recommend.Ranking;
import org.humoresque.recommend.Ranking.Relaxation;
import org.humoresque.recommend.Recommender;
import org.humoresque.recommend.Wish;
import org.humoresque.recommend.journey.Journey;
import org.humoresque.recommend.journey.Journey.Way;
import org.humoresque.recommend.journey.JourneyPlanner;
import org.humoresque.recommend.journey.Leg;
import org.humoresque.recommend.journey.Length;
import org.humoresque.recommend.live.MoodFollower;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.FaceReading;
import org.humoresque.vision.FollowedPhoto;
import org.humoresque.vision.PhotoReading;
import org.humoresque.vision.micro.MicroExpressionSpotter;
import org.humoresque.vision.video.VideoListener;
import org.humoresque.vision.video.VideoOptions;
import org.humoresque.vision.video.VideoReading;

/**
 * The whole flow: photo → faces → emotion → mood → goal → ranked tracks.
 *
 * <p>Seeing and hearing meet here and only here, in {@link Mood}. What one half needs is made when
 * that half is first asked, so that reading a face opens no library and choosing music loads no
 * network. Safe for use by several threads.
 */
public final class ListeningSession {

  /** Pictures a second beyond which a film tells no more of micro-expressions. */
  private static final double MICRO_RATE = 100;

  private final Supplier<FaceReader> faceReader;
  private final Supplier<MoodedLibrary> library;
  private final Supplier<ListenerStore> listener;
  private final InstantSource clock;
  private final LiveMoods live;
  private final LiveFaces cameras;
  private final Recommender recommender = new Recommender();
  private final JourneyPlanner planner = new JourneyPlanner();

  public ListeningSession(
      Supplier<FaceReader> faceReader,
      Supplier<MoodedLibrary> library,
      Supplier<ListenerStore> listener,
      InstantSource clock) {
    this.faceReader = faceReader;
    this.library = library;
    this.listener = listener;
    this.clock = clock;
    this.live = new LiveMoods(clock);
    this.cameras = new LiveFaces(faceReader, clock);
  }

  private ListeningSession(ListeningSession other, Supplier<ListenerStore> listener) {
    this.faceReader = other.faceReader;
    this.library = other.library;
    this.listener = listener;
    this.clock = other.clock;
    this.live = other.live;
    this.cameras = other.cameras;
  }

  /** The same session for another listener. */
  public ListeningSession as(ListenerStore other) {
    return new ListeningSession(this, () -> other);
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
   * Takes the next picture of a camera: faces are followed, not found anew each time.
   *
   * @param viewer 8 to 64 letters, digits or hyphens that tell the camera from others
   * @throws IllegalArgumentException if the viewer is no such word
   */
  public FollowedPhoto watch(String viewer, byte[] photo) {
    LiveMoods.requireToken(viewer);
    return cameras.see(viewer, photo);
  }

  /**
   * Follows the mood of somebody from picture to picture.
   *
   * @param viewer 8 to 64 letters, digits or hyphens that tell them from others
   * @param options how quickly
   * @param picture what the latest picture shows
   * @param company whose mood counts where it shows several people
   */
  public MoodFollower.State follow(
      String viewer, MoodFollower.Options options, FollowedPhoto picture, Company company) {
    return live.see(viewer, options, company.heed(picture.reading()));
  }

  /**
   * Reads a film: who is in it, when, and how they are.
   *
   * @param film a file on this machine
   * @param micro whether to look for micro-expressions too
   * @param listener told how far it is; may stop it
   * @throws org.humoresque.vision.video.UnreadableVideoException if it is no film that can be read
   */
  public VideoReading watch(Path film, boolean micro, VideoListener listener) {
    if (!micro) {
      return faceReader.get().films(VideoOptions.DEFAULT).read(film, listener);
    }
    try (MicroExpressionSpotter spotter = MicroExpressionSpotter.openDefault()) {
      return faceReader
          .get()
          .films(VideoOptions.DEFAULT.withMostRate(MICRO_RATE))
          .withMicroExpressions(spotter)
          .read(film, listener);
    }
  }

  /**
   * Chooses music for a mood.
   *
   * @param now how the person feels
   * @param asked what they ask for
   */
  public Playlist choose(Mood now, MusicWish asked) {
    MoodedSongs songs = library.get().songs();
    return playlist(songs, wish(now, asked));
  }

  /** The flow from end to end; empty if the photo shows no face. */
  public Optional<Playlist> listen(byte[] photo, MusicWish asked) {
    return mood(photo).map(now -> choose(now, asked));
  }

  /** Lays a way from how the person feels to where they want to be. */
  public JourneyPlan travel(Mood now, MusicWish asked, Way way, Length length) {
    MoodedSongs songs = library.get().songs();
    Wish wish = wish(now, asked);
    Journey journey = new Journey(now, wish.aim().target(), way, length);
    List<JourneyPlan.Step> steps =
        planner.plan(songs.index(), wish, journey).stream().map(leg -> step(leg, songs)).toList();
    List<WayOut> waysOut = steps.isEmpty() ? playlist(songs, wish).waysOut() : List.of();
    return new JourneyPlan(wish.aim(), way, wish.algorithm(), steps, waysOut, songs);
  }

  /** Why a track is chosen or not; empty if its mood is not known. */
  public Optional<ExplainedTrack> explain(Mood now, MusicWish asked, TrackId track) {
    MoodedSongs songs = library.get().songs();
    Wish wish = wish(now, asked);
    return recommender
        .explain(songs.index(), wish, track)
        .map(
            verdict -> {
              Playlist chosen = playlist(songs, wish);
              return new ExplainedTrack(
                  wish.aim(),
                  ranked(verdict.choice(), songs),
                  chosen.tracks().stream().anyMatch(it -> it.track().track().id().equals(track)),
                  verdict.place(),
                  verdict.objections(),
                  chosen);
            });
  }

  private Wish wish(Mood now, MusicWish asked) {
    return new ListenerMemory(listener.get()).wish(now, asked, clock.instant());
  }

  private Playlist playlist(MoodedSongs songs, Wish wish) {
    Ranking ranking = recommender.rank(songs.index(), wish);
    return new Playlist(
        wish.aim(),
        wish.algorithm(),
        ranked(ranking.choices(), songs),
        ranking.allowed(),
        ranking.relaxations().stream().map(way -> wayOut(way, songs)).toList(),
        songs);
  }

  private static JourneyPlan.Step step(Leg leg, MoodedSongs songs) {
    return new JourneyPlan.Step(leg.waypoint(), ranked(leg.choice(), songs), leg.smoothness());
  }

  private static WayOut wayOut(Relaxation way, MoodedSongs songs) {
    return new WayOut(way.givenUp(), way.songs(), ranked(way.nearest(), songs));
  }

  private static List<RankedTrack> ranked(List<Choice> choices, MoodedSongs songs) {
    return choices.stream().map(choice -> ranked(choice, songs)).toList();
  }

  private static RankedTrack ranked(Choice choice, MoodedSongs songs) {
    MoodedTrack track = Objects.requireNonNull(songs.tracks().get(choice.id()));
    return RankedTrack.of(choice, track, songs::title);
  }
}
