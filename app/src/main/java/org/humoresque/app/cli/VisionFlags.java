package org.humoresque.app.cli;

import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import picocli.CommandLine.Option;

/** How faces are read. */
final class VisionFlags {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Expression model (ONNX) to use in place of the built-in one.")
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
