package org.humoresque.app.cli;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.EffectiveSetting;
import org.humoresque.app.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code config}: the settings in force and where each was set. */
@Command(description = "Shows the settings in force and where each was set.")
final class ConfigVerb extends Verb {

  /** One setting in JSON. */
  record Line(Object value, String from) {}

  ConfigVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    List<EffectiveSetting> effective = EffectiveSetting.all(settings, AppConfig.of(settings));
    if (output.json) {
      Map<String, Line> lines = new LinkedHashMap<>();
      effective.forEach(it -> lines.put(it.setting().key(), new Line(it.value(), it.origin())));
      print(lines);
    } else {
      effective.forEach(
          it ->
              out().printf("%-14s %s   (%s)%n", it.setting().key(), text(it.value()), it.origin()));
      out().flush();
    }
    return ExitCode.OK;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(File.pathSeparator))
        : value.toString();
  }
}
