package org.humoresque.music.lyrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.LyricsModelFile;
import org.humoresque.music.lyrics.model.SharedParts;
import org.humoresque.music.lyrics.model.SharedReading;
import org.jspecify.annotations.Nullable;

/** A model that comes with the program, read when it is first needed. */
public enum ShippedModel {
  /** Happy, relaxed, angry, sad, from words alone. */
  QUADRANTS("en", "quadrants.lyrics"),
  /** The same four, from words and their time stamps. */
  QUADRANTS_TIMED("en", "quadrants-timed.lyrics"),
  /** Happy or sad, from words alone. */
  HAPPY_SAD("en", "happy-sad.lyrics"),
  /** The seven emotions. */
  EMOTIONS("en", "emotions.lyrics"),
  /** Chinese, positive or negative. */
  POLARITY_ZH("zh", "polarity-zh.lyrics");

  private final String language;
  private final String file;
  private volatile @Nullable LyricsClassifier classifier;

  ShippedModel(String language, String file) {
    this.language = language;
    this.file = file;
  }

  /** Its file, beside this class. */
  String file() {
    return file;
  }

  /** The model itself. */
  public LyricsClassifier classifier() {
    LyricsClassifier known = classifier;
    return known == null ? loaded(this) : known;
  }

  /** Models of one language are read together, for they share what they have in common. */
  private static synchronized LyricsClassifier loaded(ShippedModel wanted) {
    LyricsClassifier known = wanted.classifier;
    if (known == null) {
      SharedParts shared = new SharedParts();
      Map<ShippedModel, LyricsClassifier> models = new EnumMap<>(ShippedModel.class);
      for (ShippedModel model : values()) {
        if (model.language.equals(wanted.language)) {
          models.put(model, model.load(shared));
        }
      }
      models.forEach((model, classifier) -> model.classifier = classifier);
      known = Objects.requireNonNull(wanted.classifier);
    }
    return known;
  }

  /** The probability of every leaf by its label. */
  Map<String, Double> probabilities(SharedReading song) {
    return probabilities(song, classifier().tree().leaves());
  }

  /** The probability of every leaf by its label if only these can be. */
  Map<String, Double> probabilities(SharedReading song, List<String> labels) {
    List<String> leaves = classifier().tree().leaves();
    double[] shares = classifier().probabilities(song, labels);
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      probabilities.put(leaves.get(i), shares[i]);
    }
    return probabilities;
  }

  private LyricsClassifier load(SharedParts shared) {
    try (InputStream in = ShippedModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside ShippedModel");
      }
      return LyricsModelFile.read(file, in, shared);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
