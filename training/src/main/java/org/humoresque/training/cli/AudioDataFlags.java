package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.humoresque.training.audio.AudioData;
import org.humoresque.training.audio.AudioDataReader;
import org.humoresque.training.audio.FeatureCache;
import org.humoresque.training.audio.MeasuredData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where measured recordings are kept, and how a set is read and measured. */
final class AudioDataFlags {

  @Option(
      names = "--cache",
      description =
          "Folder for what was measured of recordings (default: humoresque/audio-features in the"
              + " user's cache folder).")
  private @Nullable Path cache;

  /** Reads and measures a set, and says what was left out. */
  MeasuredData measure(Path path, PrintWriter messages) {
    AudioData data = AudioDataReader.read(path);
    if (!data.missing().isEmpty()) {
      messages.printf(
          "Left out of %s: %d recordings that are not there, such as %s%n",
          path, data.missing().size(), data.missing().get(0));
    }
    try (ReadingProgress progress =
        new ReadingProgress("Measuring recordings", data.clips().size())) {
      MeasuredData measured =
          MeasuredData.of(
              data, cache == null ? FeatureCache.standard() : new FeatureCache(cache), progress);
      measured.damaged().forEach(damage -> messages.printf("Left out of %s: %s%n", path, damage));
      return measured;
    }
  }
}
