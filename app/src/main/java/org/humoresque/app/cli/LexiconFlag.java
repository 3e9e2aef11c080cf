package org.humoresque.app.cli;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.humoresque.app.config.Setting;
import picocli.CommandLine.Option;

/** Lexicons of a person's own. */
final class LexiconFlag {

  @Option(
      names = "--lexicon",
      paramLabel = "PATH",
      description =
          "Emotion words of your own, put over the program's: a text file or folder in the format"
              + " of docs/lexicon.md, or DLUT's .xlsx, HowNet's lists, NRC EmoLex or NRC VAD; may"
              + " be given several times.")
  List<String> lexicons = List.of();

  void collect(Map<Setting, String> flags) {
    if (!lexicons.isEmpty()) {
      flags.put(Setting.LEXICON, String.join(File.pathSeparator, lexicons));
    }
  }
}
