package org.humoresque.app.cli;

import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import org.humoresque.vision.emotion.EmotionModelSource;
import picocli.CommandLine.Option;

/** How faces are read. */
final class VisionFlags {

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "Expression model: the name of one that ships, or an .onnx or .ensemble file",
        "(default: " + EmotionModelSource.DEFAULT_NAME + ")."
      })
  Optional<String> model = Optional.empty();

  @Option(
      names = "--mirror",
      negatable = true,
      description = "Also read each face mirrored and average; on unless turned off.")
  Optional<Boolean> mirror = Optional.empty();

  void collect(Map<Setting, String> flags) {
    model.ifPresent(text -> flags.put(Setting.MODEL, text));
    mirror.ifPresent(on -> flags.put(Setting.MIRROR, on.toString()));
  }
}
