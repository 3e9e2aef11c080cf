package org.humoresque.app.cli;

import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import picocli.CommandLine.Option;

/** Whether and how recordings are heard for their mood. */
final class AudioFlags {

  @Option(
      names = "--audio-analysis",
      negatable = true,
      description = "Hear the songs for their mood, each once (default: yes).")
  Optional<Boolean> analysis = Optional.empty();

  @Option(
      names = "--audio-threads",
      paramLabel = "N",
      description = "How many songs are heard at a time (default: one a core, at most 8).")
  Optional<String> threads = Optional.empty();

  void collect(Map<Setting, String> flags) {
    analysis.ifPresent(on -> flags.put(Setting.AUDIO_ANALYSIS, on.toString()));
    threads.ifPresent(text -> flags.put(Setting.AUDIO_THREADS, text));
  }
}
