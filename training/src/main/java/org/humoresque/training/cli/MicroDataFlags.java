package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.micro.MicroClip;
import org.humoresque.training.micro.MicroSet;
import org.humoresque.training.micro.MicroTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where micro-expressions come from: faces that act, and published sets. */
final class MicroDataFlags {

  @Option(
      names = "--ck48",
      description = "CK+48, a folder or a zip, whose faces act (default: drawn faces alone).")
  private @Nullable Path ck48;

  @Option(
      names = "--fer2013",
      description = "FER2013 with the splits train and publictest, whose neutral faces act too.")
  private @Nullable Path fer2013;

  @Option(
      names = "--set",
      paramLabel = "KIND=FOLDER",
      description = "A published set: casme2, samm, smic or ckplus, such as casme2=/data/CASME2.")
  private Map<String, Path> sets = new TreeMap<>();

  /** Reads the sets, and says what was left out of them. */
  MicroTask task(PrintWriter messages) {
    List<MicroClip> clips = new ArrayList<>();
    sets.forEach(
        (name, folder) -> {
          MicroSet set = MicroSet.Kind.parse(name).read(folder);
          messages.printf(
              "%s: %d clips, %d left out%n", name, set.clips().size(), set.leftOut().size());
          set.leftOut().stream().limit(3).forEach(each -> messages.println("  such as " + each));
          clips.addAll(set.clips());
        });
    return new MicroTask(existing(ck48), existing(fer2013), clips);
  }

  private static Optional<Path> existing(@Nullable Path path) {
    if (path != null && !path.toFile().exists()) {
      throw new UnreadableDataException("there is no " + path);
    }
    return Optional.ofNullable(path);
  }
}
