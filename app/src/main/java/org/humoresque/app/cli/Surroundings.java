package org.humoresque.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.SettingsReader;

/**
 * What the command line finds around it.
 *
 * @param environment the environment variables
 * @param workingDirectory what relative paths are relative to
 * @param terminal whether a person watches standard error
 * @param colours whether a person watches standard output on a terminal that shows colours
 * @param services makes the services for the settings of one run
 */
public record Surroundings(
    Map<String, String> environment,
    Path workingDirectory,
    boolean terminal,
    boolean colours,
    Function<AppConfig, Services> services) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  SettingsReader settingsReader() {
    return new SettingsReader(environment, workingDirectory);
  }
}
