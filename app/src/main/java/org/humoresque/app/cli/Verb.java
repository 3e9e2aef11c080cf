package org.humoresque.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.Setting;
import org.humoresque.app.config.Settings;
import org.humoresque.app.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all verbs share: the common flags, the settings and the two ways of answering. */
@Command(mixinStandardHelpOptions = true, versionProvider = CommandLineProgram.VersionText.class)
abstract class Verb implements Callable<Integer> {

  final Surroundings surroundings;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin OutputFlags output = new OutputFlags();
  @Mixin PlaceFlags places = new PlaceFlags();

  Verb(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Adds what this verb's own flags set. */
  void collect(Map<Setting, String> flags) {}

  /** The configuration with what this verb alone can change. */
  AppConfig adjust(AppConfig config) {
    return config;
  }

  /** The settings as texts, with where each was set. */
  final Settings settings() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    places.collect(flags);
    collect(flags);
    return surroundings.settingsReader().read(flags);
  }

  final Services services() {
    return surroundings.services().apply(adjust(AppConfig.of(settings())));
  }

  /** Where answers for people go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where everything that is not the answer goes. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints the one JSON document of this run. */
  final void print(Object document) {
    try {
      out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
      out().flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer cannot be written as JSON", e);
    }
  }

  final ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
