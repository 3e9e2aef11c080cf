package org.humoresque.music.audio.mood;

import java.util.Optional;
import org.humoresque.music.audio.feature.AudioFeatures;

/**
 * What was read from a recording.
 *
 * @param outcome why there is a mood or none
 * @param features what was measured of the whole recording: tempo, key, loudness, length
 * @param mood empty unless the outcome is {@code READ}
 */
public record AudioReading(Outcome outcome, AudioFeatures features, Optional<AudioMood> mood) {

  /** Why there is a mood or none. */
  public enum Outcome {
    READ("the sound tells a mood"),
    SILENT("there is nothing to hear"),
    TOO_SHORT("it is shorter than %d seconds".formatted(AudioMoodModel.FEWEST_SECONDS));

    private final String message;

    Outcome(String message) {
      this.message = message;
    }

    /** For people, without a full stop. */
    public String message() {
      return message;
    }
  }
}
