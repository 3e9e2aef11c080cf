package org.humoresque.app.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.RankedTrack;
import org.humoresque.recommend.Recommender;
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

  private static final double LINK_HANDICAP = 0.1;

  private final Supplier<FaceReader> faceReader;
  private final Supplier<MoodedLibrary> library;
  private final Recommender recommender;

  public ListeningSession(
      Supplier<FaceReader> faceReader, Supplier<MoodedLibrary> library, Recommender recommender) {
    this.faceReader = faceReader;
    this.library = library;
    this.recommender = recommender;
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
    Map<Boolean, List<MoodedTrack>> byFile =
        library.get().tracks().stream()
            .collect(Collectors.partitioningBy(track -> track.track().isPlayable()));
    List<RankedTrack> ranked =
        merged(
            recommender.rank(byFile.getOrDefault(true, List.of()), now, goal, count),
            recommender.rank(byFile.getOrDefault(false, List.of()), now, goal, count));
    return new Playlist(now, goal, goal.target(now), ranked.stream().limit(count).toList());
  }

  /** A song that opens elsewhere must fit clearly better than one that plays here. */
  private static List<RankedTrack> merged(List<RankedTrack> files, List<RankedTrack> links) {
    Deque<RankedTrack> waiting = new ArrayDeque<>(links);
    List<RankedTrack> all = new ArrayList<>();
    for (RankedTrack file : files) {
      while (!waiting.isEmpty() && waiting.element().score() - LINK_HANDICAP > file.score()) {
        all.add(waiting.remove());
      }
      all.add(file);
    }
    all.addAll(waiting);
    return all;
  }

  /** The flow from end to end; empty if the photo shows no face. */
  public Optional<Playlist> listen(byte[] photo, MoodGoal goal, int count) {
    return mood(photo).map(now -> choose(now, goal, count));
  }
}
