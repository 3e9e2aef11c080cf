package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The library as columns of numbers, in the order of the songs' ids: a million songs with eight
 * labels and an embedding of 64 each take some 130 MB. Immutable; a song is named by its place,
 * from 0.
 */
public final class SongIndex {

  /** Nobody is named as artist. */
  static final int NO_ARTIST = -1;

  private static final int EMBEDDING_SCALE = 127;
  private static final int EMOTIONS = Emotion.all().size();

  private final long[] ids;
  private final float[] valence;
  private final float[] arousal;
  private final float[] confidence;
  private final float[] tempo;
  private final float[] loudness;
  private final byte[] key;
  private final int[] seconds;
  private final int[] artist;
  private final boolean[] playable;

  /** The seven emotions of each song in 1/127; all zero where nobody worked them out. */
  private final byte[] emotions;

  /** The labels of song {@code i} stand from {@code labelStart[i]} to {@code labelStart[i + 1]}. */
  private final int[] labelStart;

  private final int[] labels;
  private final List<FeatureLabel> vocabulary = new ArrayList<>();
  private final Map<FeatureLabel, Integer> numbers = new HashMap<>();
  private final int[] songsWith;
  private final int dimensions;
  private final byte[] embeddings;
  private final boolean[] embedded;

  /** Made when it is first asked for; making it twice does no harm. */
  private volatile @Nullable LabelSpace rarity;

  private SongIndex(List<Song> songs) {
    int size = songs.size();
    ids = new long[size];
    valence = new float[size];
    arousal = new float[size];
    confidence = new float[size];
    tempo = new float[size];
    loudness = new float[size];
    key = new byte[size];
    seconds = new int[size];
    artist = new int[size];
    playable = new boolean[size];
    emotions = new byte[Math.multiplyExact(size, EMOTIONS)];
    labelStart = new int[size + 1];
    labels = new int[songs.stream().mapToInt(song -> song.labels().size()).sum()];
    dimensions =
        songs.stream()
            .flatMap(song -> song.sound().embedding().stream())
            .mapToInt(it -> it.length)
            .findFirst()
            .orElse(0);
    embeddings = new byte[Math.multiplyExact(size, dimensions)];
    embedded = new boolean[size];
    for (int i = 0; i < size; i++) {
      put(i, songs.get(i));
    }
    songsWith = new int[vocabulary.size()];
    for (int label : labels) {
      songsWith[label]++;
    }
  }

  /**
   * @param songs in any order
   * @throws IllegalArgumentException if two have one id, or embeddings of different length
   */
  public static SongIndex of(Collection<Song> songs) {
    List<Song> sorted = new ArrayList<>(songs);
    sorted.sort(Comparator.comparingLong(song -> song.id().value()));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
        throw new IllegalArgumentException(
            "the song %d is listed twice".formatted(sorted.get(i).id().value()));
      }
    }
    return new SongIndex(sorted);
  }

  private void put(int i, Song song) {
    ids[i] = song.id().value();
    valence[i] = (float) song.mood().valence();
    arousal[i] = (float) song.mood().arousal();
    confidence[i] = (float) song.confidence();
    tempo[i] = (float) song.sound().tempo().orElse(Double.NaN);
    loudness[i] = (float) song.sound().loudness().orElse(Double.NaN);
    key[i] =
        song.sound()
            .key()
            .map(it -> (byte) (2 * it.tonic() + (it.major() ? 1 : 0)))
            .orElse((byte) -1);
    seconds[i] = (int) song.duration().toSeconds();
    playable[i] = song.playable();
    song.emotions().ifPresent(scores -> putEmotions(i, scores));
    artist[i] = NO_ARTIST;
    int next = labelStart[i];
    for (FeatureLabel label : song.labels().stream().sorted().toList()) {
      int number = numbers.computeIfAbsent(label, unused -> vocabulary.size());
      if (number == vocabulary.size()) {
        vocabulary.add(label);
      }
      if (label.kind() == Kind.ARTIST) {
        artist[i] = number;
      }
      labels[next++] = number;
    }
    labelStart[i + 1] = next;
    song.sound().embedding().ifPresent(vector -> putEmbedding(i, vector));
  }

  private void putEmotions(int i, EmotionScores scores) {
    for (Emotion emotion : Emotion.all()) {
      emotions[i * EMOTIONS + emotion.ordinal()] =
          (byte) Math.round(EMBEDDING_SCALE * scores.score(emotion));
    }
  }

  private void putEmbedding(int i, float[] vector) {
    if (vector.length != dimensions) {
      throw new IllegalArgumentException(
          "the embedding of song %d has %d dimensions, others have %d"
              .formatted(ids[i], vector.length, dimensions));
    }
    embedded[i] = true;
    for (int d = 0; d < dimensions; d++) {
      float clamped = Math.max(-1, Math.min(1, vector[d]));
      embeddings[i * dimensions + d] = (byte) Math.round(EMBEDDING_SCALE * clamped);
    }
  }

  /** The songs as vectors of labels, the rarer a label the heavier. */
  LabelSpace rarity() {
    LabelSpace known = rarity;
    if (known == null) {
      known = LabelSpace.rarity(this);
      rarity = known;
    }
    return known;
  }

  /** How many songs there are. */
  public int size() {
    return ids.length;
  }

  /** The place of a song; empty if the index does not have it. */
  public OptionalInt find(TrackId id) {
    int place = Arrays.binarySearch(ids, id.value());
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  public TrackId id(int song) {
    return new TrackId(ids[song]);
  }

  public Mood mood(int song) {
    return Mood.clamped(valence[song], arousal[song]);
  }

  /** Distance of the song's mood to another, without making an object. */
  double distance(int song, Mood mood) {
    double dv = valence[song] - mood.valence();
    double da = arousal[song] - mood.arousal();
    return Math.sqrt(dv * dv + da * da);
  }

  /**
   * How much of a song's emotions are those wanted, from 0 to 1; not a number where nobody worked
   * them out.
   *
   * @param wanted weights of the seven emotions, at most 1
   */
  double emotions(int song, float[] wanted) {
    float sum = 0;
    int all = 0;
    for (int e = 0; e < EMOTIONS; e++) {
      int score = emotions[song * EMOTIONS + e];
      all += score;
      sum += wanted[e] * score;
    }
    return all == 0 ? Double.NaN : sum / all;
  }

  /** How far its mood is to be trusted, from 0 to 1. */
  public double confidence(int song) {
    return confidence[song];
  }

  /** Playing time in seconds; 0 where it is not known. */
  public int seconds(int song) {
    return seconds[song];
  }

  public boolean isPlayable(int song) {
    return playable[song];
  }

  /** In beats a minute. */
  public OptionalDouble tempo(int song) {
    return known(tempo[song]);
  }

  /** In LUFS. */
  public OptionalDouble loudness(int song) {
    return known(loudness[song]);
  }

  public Optional<MusicalKey> key(int song) {
    return key[song] < 0
        ? Optional.empty()
        : Optional.of(new MusicalKey(key[song] / 2, key[song] % 2 == 1));
  }

  /** The number of the song's artist, equal for the same artist; {@link #NO_ARTIST} for nobody. */
  int artist(int song) {
    return artist[song];
  }

  /** Where the song's labels begin in {@link #labelAt}; they end where the next song's begin. */
  int labelStart(int song) {
    return labelStart[song];
  }

  int labelAt(int position) {
    return labels[position];
  }

  /** The song's labels, kind by kind. */
  public List<FeatureLabel> labels(int song) {
    return Arrays.stream(labels, labelStart[song], labelStart[song + 1])
        .mapToObj(vocabulary::get)
        .toList();
  }

  /** Whether the song has a label. */
  public boolean has(int song, FeatureLabel label) {
    Integer number = numbers.get(label);
    if (number == null) {
      return false;
    }
    for (int at = labelStart[song]; at < labelStart[song + 1]; at++) {
      if (labels[at] == number) {
        return true;
      }
    }
    return false;
  }

  int vocabularySize() {
    return vocabulary.size();
  }

  FeatureLabel label(int number) {
    return vocabulary.get(number);
  }

  OptionalInt number(FeatureLabel label) {
    Integer number = numbers.get(label);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** How many songs have a label. */
  int songsWith(int label) {
    return songsWith[label];
  }

  boolean hasEmbedding(int song) {
    return embedded[song];
  }

  int dimensions() {
    return dimensions;
  }

  /** Cosine of a song's embedding with a direction of length 1, in [-1, 1]. */
  double similarity(int song, float[] direction) {
    float sum = 0;
    int from = song * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum += embeddings[from + d] * direction[d];
    }
    return Math.max(-1, Math.min(1, sum / EMBEDDING_SCALE));
  }

  /** A song's embedding; zeros without one. */
  float[] embedding(int song) {
    float[] vector = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = embeddings[song * dimensions + d] / (float) EMBEDDING_SCALE;
    }
    return vector;
  }

  private static OptionalDouble known(float value) {
    return Float.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
