package org.humoresque.music.audio.feature;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.humoresque.music.audio.AudioDecoder;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.UnreadableAudioException;

/**
 * What was measured of one recording.
 *
 * @param sound what was decoded of it
 * @param loudness by EBU R128
 * @param rms root mean square of the mono sound, from 0 to 1
 * @param tempo empty without onsets
 * @param key empty for silence
 * @param vector all of it and more as numbers for a classifier; {@code docs/audio-features.md}
 *     lists them
 */
public record AudioFeatures(
    DecodedSound sound,
    Loudness loudness,
    double rms,
    Optional<Tempo> tempo,
    Optional<MusicalKey> key,
    FeatureVector vector) {

  /**
   * Measures a file.
   *
   * @throws UnreadableAudioException as {@link AudioDecoder#decode}
   */
  public static AudioFeatures of(Path file) {
    return of(file, slice -> {});
  }

  /**
   * Measures a file and hands its mel spectrogram on in the same pass.
   *
   * @param slices receives one slice after another; see {@link MelSpectrogram}
   * @throws UnreadableAudioException as {@link AudioDecoder#decode}
   */
  public static AudioFeatures of(Path file, Consumer<MelSlice> slices) {
    FeatureExtractor extractor = new FeatureExtractor(slices);
    return extractor.finish(AudioDecoder.STANDARD.decode(file, extractor));
  }

  /** How often something new sounds. */
  public double onsetsPerSecond() {
    return vector.value("onsets.rate");
  }

  /** Share of the twelve pitch classes from C on; they sum to 1, or are all 0 for silence. */
  public double[] chroma() {
    int tonic = key.map(MusicalKey::tonic).orElse(0);
    double[] chroma = new double[12];
    for (int i = 0; i < 12; i++) {
      chroma[(i + tonic) % 12] = vector.value("chroma.%02d".formatted(i));
    }
    return chroma;
  }
}
