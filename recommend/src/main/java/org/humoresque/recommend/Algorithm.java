package org.humoresque.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How songs are scored: ours, the paper's, and plain ones to compare with. */
public enum Algorithm {
  /** Mood, typical songs, sound, feedback and novelty together, as {@link Weights} weigh them. */
  DEFAULT {
    @Override
    Scoring scoring(SongIndex songs, Wish wish) {
      return new BlendedScoring(songs, wish);
    }
  },
  /** Papers A1 and A2: cosine of label counts with the typical songs of the emotion. */
  COSINE_COUNTS {
    @Override
    Scoring scoring(SongIndex songs, Wish wish) {
      return new CosineCountsScoring(songs, wish);
    }
  },
  /** Distance of the song's mood to the target alone. */
  NEAREST_MOOD {
    @Override
    Scoring scoring(SongIndex songs, Wish wish) {
      return new NearestMoodScoring(songs, wish.aim().target());
    }
  },
  /** How many of the typical songs have the song's genres. */
  GENRE {
    @Override
    Scoring scoring(SongIndex songs, Wish wish) {
      return new GenreScoring(songs, wish);
    }
  },
  /** Any order, the same for the same time. */
  RANDOM {
    @Override
    Scoring scoring(SongIndex songs, Wish wish) {
      return new RandomScoring(songs, wish.now().toEpochMilli());
    }
  };

  abstract Scoring scoring(SongIndex songs, Wish wish);

  /** The name used on the command line and over HTTP: {@code cosine-counts}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads an algorithm by its label, in any case.
   *
   * @throws IllegalArgumentException naming the value and the allowed labels
   */
  public static Algorithm parse(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.label().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown algorithm '%s'; allowed: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(Algorithm::label)
                                .collect(Collectors.joining(", ")))));
  }
}
