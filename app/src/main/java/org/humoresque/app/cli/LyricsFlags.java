package org.humoresque.app.cli;

import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How lyrics are read, and whether missing ones are looked up. */
final class LyricsFlags {

  @Option(
      names = "--lyrics-lookup",
      negatable = true,
      description =
          "Ask a lyrics service for words that are not in your folders; it is told artist, title,"
              + " album and length of these songs. Off unless turned on.")
  Optional<Boolean> lookup = Optional.empty();

  @Option(
      names = "--lyrics-server",
      paramLabel = "URL",
      description = "The lyrics service, speaking LRCLIB's protocol (default: https://lrclib.net).")
  Optional<String> server = Optional.empty();

  @Mixin LexiconFlag lexicon = new LexiconFlag();

  void collect(Map<Setting, String> flags) {
    lexicon.collect(flags);
    lookup.ifPresent(on -> flags.put(Setting.LYRICS_LOOKUP, on.toString()));
    server.ifPresent(text -> flags.put(Setting.LYRICS_SERVER, text));
  }
}
