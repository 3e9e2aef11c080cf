package org.humoresque.app.cli;

import picocli.CommandLine.Option;

/** How a verb answers. */
final class OutputFlags {

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  boolean json;

  @Option(names = "--verbose", description = "On failure, print where in the program it happened.")
  boolean verbose;
}
