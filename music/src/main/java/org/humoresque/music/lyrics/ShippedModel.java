package org.humoresque.music.lyrics;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.LyricsModelFile;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.jspecify.annotations.Nullable;

/** A model that comes with the program, read when it is first needed. */
public enum ShippedModel {
  /** Happy, relaxed, angry, sad, from words alone. */
  QUADRANTS("quadrants.lyrics"),
  /** The same four, from words and their time stamps. */
  QUADRANTS_TIMED("quadrants-timed.lyrics"),
  /** The seven emotions. */
  EMOTIONS("emotions.lyrics"),
  /** Chinese, positive or negative. */
  POLARITY_ZH("polarity-zh.lyrics");

  private final String file;
  private volatile @Nullable LyricsClassifier classifier;

  ShippedModel(String file) {
    this.file = file;
  }

  /** The model itself. */
  public LyricsClassifier classifier() {
    LyricsClassifier known = classifier;
    if (known == null) {
      synchronized (this) {
        known = classifier;
        if (known == null) {
          known = load();
          classifier = known;
        }
      }
    }
    return known;
  }

  /** The probability of every leaf by its label. */
  Map<String, Double> probabilities(AnalyzedLyrics song) {
    List<String> leaves = classifier().tree().leaves();
    double[] shares = classifier().probabilities(song);
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      probabilities.put(leaves.get(i), shares[i]);
    }
    return probabilities;
  }

  private LyricsClassifier load() {
    try (InputStream in = ShippedModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside ShippedModel");
      }
      return LyricsModelFile.read(file, new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
