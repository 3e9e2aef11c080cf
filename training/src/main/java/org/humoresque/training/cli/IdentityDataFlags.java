package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.humoresque.training.identity.IdentityWork;
import picocli.CommandLine.Option;

/** Photos of people, and how chance goes. */
final class IdentityDataFlags {

  @Option(
      names = "--data",
      required = true,
      description =
          "A folder with labels.csv (file, person) and the photos in folders or zips beside it, or"
              + " a folder or zip with a folder of photos for each person.")
  private Path data;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "How people are split and paired (default: ${DEFAULT-VALUE}).")
  private long seed;

  Map<String, Object> about() {
    return Map.of("data", data.toString());
  }

  IdentityWork read(PrintWriter messages) {
    List<ReadingProgress> bars = new ArrayList<>();
    try {
      return IdentityWork.on(
          data,
          seed,
          text -> {
            messages.println(text);
            messages.flush();
          },
          count -> {
            ReadingProgress progress = new ReadingProgress(count);
            bars.add(progress);
            return progress;
          });
    } finally {
      bars.forEach(ReadingProgress::close);
    }
  }
}
