package org.humoresque.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.library.sound.SoundAnalyzer;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Feeling;
import org.humoresque.library.store.SoundReading.Key;
import org.humoresque.library.store.SoundReading.Measures;
import org.humoresque.library.store.SoundReading.Moment;
import org.humoresque.library.store.SoundReading.Outcome;
import org.humoresque.library.store.SoundReading.Tempo;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.music.audio.feature.AudioFeatures;
import org.humoresque.music.audio.mood.AudioMood;
import org.humoresque.music.audio.mood.AudioMoodModel;
import org.humoresque.music.audio.mood.AudioReading;
import org.humoresque.music.mood.EmotionMapping;

/**
 * Lends the library the model that understands sound: where {@code library} meets {@code music}.
 */
public final class SoundMoodAnalyzer implements SoundAnalyzer {

  private final Supplier<AudioMoodModel> model;

  /**
   * @param model loaded when it is first needed
   */
  public SoundMoodAnalyzer(Supplier<AudioMoodModel> model) {
    this.model = model;
  }

  @Override
  public String version() {
    return model.get().version();
  }

  @Override
  public SoundReading analyze(Path file) {
    try {
      return of(model.get().read(file));
    } catch (UnreadableAudioException e) {
      return SoundReading.unreadable(e.reason());
    }
  }

  /** A reading as the library keeps it. */
  public static SoundReading of(AudioReading reading) {
    Outcome outcome =
        switch (reading.outcome()) {
          case READ -> Outcome.READ;
          case SILENT -> Outcome.SILENT;
          case TOO_SHORT -> Outcome.TOO_SHORT;
        };
    AudioFeatures features = reading.features();
    return new SoundReading(
        outcome,
        reading.outcome().message(),
        Optional.of(measures(features)),
        reading.mood().map(mood -> feeling(mood, features)));
  }

  private static Measures measures(AudioFeatures features) {
    return new Measures(
        features.sound().duration(),
        features.tempo().map(it -> new Tempo(it.beatsPerMinute(), it.clarity())),
        features.key().map(it -> new Key(it.name(), it.clarity())),
        features.loudness().integratedLufs(),
        features.loudness().rangeLu());
  }

  private static Feeling feeling(AudioMood mood, AudioFeatures features) {
    EmotionScores scores = EmotionMapping.of(mood.quadrants(), mood.mood());
    List<Moment> curve =
        mood.curve().stream().map(it -> new Moment(it.start(), it.end(), it.mood())).toList();
    return new Feeling(
        mood.mood(),
        mood.confidence(),
        mood.quadrants(),
        scores,
        mood.genres(),
        curve,
        mood.embedding(),
        summary(mood, features));
  }

  /** {@code sound is sad, at 72 beats a minute in D minor}. */
  private static String summary(AudioMood mood, AudioFeatures features) {
    StringBuilder text = new StringBuilder("sound is ").append(mood.quadrant().label());
    features
        .tempo()
        .ifPresent(
            it ->
                text.append(
                    String.format(Locale.ROOT, ", at %.0f beats a minute", it.beatsPerMinute())));
    features.key().ifPresent(it -> text.append(" in ").append(it.name()));
    return text.toString();
  }
}
