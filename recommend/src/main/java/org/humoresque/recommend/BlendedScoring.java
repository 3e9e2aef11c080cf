package org.humoresque.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Explanation.Likeness;
import org.humoresque.recommend.Explanation.Part;
import org.humoresque.recommend.TypicalSongs.Weighted;

/**
 * The default score: a weighted mean of what is known.
 *
 * <p>Profile and sound weigh the less the less the typical songs have in common ({@link
 * Coherence}).
 *
 * <ul>
 *   <li>mood: {@link MoodFit} to the target as the listener means it, times trust;
 *   <li>profile: {@link LabelEvidence} of the typical songs near the target;
 *   <li>sound: cosine with their embeddings, from -1 to 1 taken to 0 to 1; a song nobody has heard
 *       yet gets the middle;
 *   <li>liking: {@link Taste};
 *   <li>novelty: 1 for what was never heard, halfway back after a half-life.
 * </ul>
 *
 * A song that opens elsewhere loses {@value #ELSEWHERE}.
 */
final class BlendedScoring implements Scoring {

  private static final double ELSEWHERE = 0.1;
  private static final double UNKNOWN = 0.5;

  private final SongIndex songs;
  private final Wish wish;
  private final LabelSpace space;
  private final List<Weighted> typical;
  private final MoodFit fit;
  private final LabelEvidence evidence;
  private final float[] direction;
  private final Taste taste;

  /** How well known each song is, from 1 (just heard) to 0; empty if none was heard. */
  private final float[] heard;

  private final double mood;
  private final double profile;
  private final double sound;
  private final double liking;
  private final double novelty;

  BlendedScoring(SongIndex songs, Wish wish) {
    this.songs = songs;
    this.wish = wish;
    space = songs.rarity();
    typical = TypicalSongs.near(songs, wish.profile(), wish.aim().target());
    Mood target = wish.aim().target();
    fit =
        new MoodFit(
            songs,
            target,
            TypicalSongs.personal(songs, typical, target, wish.weights().personal()),
            wish.weights().emotions());
    evidence = new LabelEvidence(songs, typical);
    Direction sum = new Direction(songs);
    for (Weighted song : typical) {
      sum.add(song.song(), song.weight());
    }
    direction = sum.unit();
    taste = new Taste(songs, space, wish);
    heard = heard();
    Weights weights = wish.weights();
    double knownProfile = typical.isEmpty() ? 0 : weights.profile() * labelCoherence();
    double knownSound = sum.isZero() ? 0 : weights.sound() * soundCoherence();
    double knownLiking = taste.isSilent() ? 0 : weights.liking();
    double knownNovelty = heard.length == 0 ? 0 : weights.novelty();
    double all = weights.mood() + knownProfile + knownSound + knownLiking + knownNovelty;
    mood = weights.mood() / all;
    profile = knownProfile / all;
    sound = knownSound / all;
    liking = knownLiking / all;
    novelty = knownNovelty / all;
  }

  private double labelCoherence() {
    return Coherence.of(songs, typical, others -> new LabelEvidence(songs, others)::likelihood);
  }

  private double soundCoherence() {
    List<Weighted> heardOf =
        typical.stream().filter(song -> songs.hasEmbedding(song.song())).toList();
    return Coherence.of(
        songs,
        heardOf,
        others -> {
          Direction sum = new Direction(songs);
          others.forEach(song -> sum.add(song.song(), song.weight()));
          float[] unit = sum.unit();
          return song -> songs.hasEmbedding(song) ? songs.similarity(song, unit) : 0;
        });
  }

  private float[] heard() {
    Map<TrackId, Instant> last = wish.profile().lastPlayed();
    float[] known = new float[last.isEmpty() ? 0 : songs.size()];
    last.forEach(
        (id, at) ->
            songs
                .find(id)
                .ifPresent(
                    song ->
                        known[song] =
                            (float)
                                Taste.remaining(at, wish.now(), wish.weights().noveltyHalfLife())));
    return known;
  }

  @Override
  public double bound(int song) {
    return total(song, sound == 0 ? 0 : 1, liking == 0 ? 0 : taste.bound(song));
  }

  @Override
  public double score(int song) {
    return total(song, sound == 0 ? 0 : alike(song), liking == 0 ? 0 : taste.liking(song));
  }

  private double total(int song, double alike, double liked) {
    double total = mood * closeness(song) * trust(song);
    if (profile > 0) {
      total += profile * evidence.likelihood(song);
    }
    total += sound * alike + liking * (1 + liked) / 2;
    if (novelty > 0) {
      total += novelty * fresh(song);
    }
    return songs.isPlayable(song) ? total : Math.max(0, total - ELSEWHERE);
  }

  @Override
  public List<Part> parts(int song) {
    List<Part> parts = new ArrayList<>();
    double known = wish.weights().trust();
    double close = mood * closeness(song);
    parts.add(Part.of(Kind.MOOD, close * (1 - known), mood * (1 - known)));
    parts.add(Part.of(Kind.TRUST, close * known * songs.confidence(song), mood * known));
    if (profile > 0) {
      double alike = evidence.likelihood(song);
      parts.add(
          new Part(
              Kind.PROFILE, profile * alike, profile, mostAlike(song, false), Optional.empty()));
    }
    if (sound > 0) {
      parts.add(
          new Part(
              Kind.SOUND, sound * alike(song), sound, mostAlike(song, true), Optional.empty()));
    }
    if (liking > 0) {
      parts.add(Part.of(Kind.LIKING, liking * (1 + taste.liking(song)) / 2, liking));
    }
    if (novelty > 0) {
      parts.add(
          new Part(Kind.NOVELTY, novelty * fresh(song), novelty, Optional.empty(), unheard(song)));
    }
    if (!songs.isPlayable(song)) {
      double sum = parts.stream().mapToDouble(Part::share).sum();
      parts.add(Part.of(Kind.ELSEWHERE, -Math.min(sum, ELSEWHERE), 0));
    }
    return parts;
  }

  private double closeness(int song) {
    return fit.of(song);
  }

  private double trust(int song) {
    return 1 - wish.weights().trust() * (1 - songs.confidence(song));
  }

  private double alike(int song) {
    return songs.hasEmbedding(song)
        ? Math.max(0, Math.min(1, (1 + songs.similarity(song, direction)) / 2))
        : UNKNOWN;
  }

  private double fresh(int song) {
    return 1 - heard[song];
  }

  private Optional<Duration> unheard(int song) {
    return wish.profile()
        .lastPlayed(songs.id(song))
        .map(at -> Duration.between(at, wish.now()))
        .filter(pause -> !pause.isNegative());
  }

  /** The typical song that a song is most like; empty if it is one itself. */
  private Optional<Likeness> mostAlike(int song, boolean bySound) {
    if (bySound && !songs.hasEmbedding(song)
        || typical.stream().anyMatch(other -> other.song() == song)) {
      return Optional.empty();
    }
    float[] own = songs.embedding(song);
    LabelSpace.Vector ownLabels = space.vector();
    ownLabels.add(song, 1);
    return typical.stream()
        .max(
            Comparator.comparingDouble(
                other ->
                    bySound ? songs.similarity(other.song(), own) : ownLabels.cosine(other.song())))
        .map(other -> new Likeness(songs.id(other.song()), other.typical().name()));
  }
}
