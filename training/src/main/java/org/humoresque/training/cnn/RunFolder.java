package org.humoresque.training.cnn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The folder of one training: its options, checkpoint, metrics, plots and model. */
public final class RunFolder {

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /** Opens a folder, making it where it is not there yet. */
  public static RunFolder open(Path path) {
    try {
      return new RunFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the run folder " + path, e);
    }
  }

  /**
   * Notes what is trained here with which options, or checks that a training that is resumed is the
   * one that was begun; only its length may have changed.
   *
   * @throws IllegalArgumentException if there is something to resume and nobody asked to, or the
   *     other way round, or it is another training
   */
  public void begin(String network, TrainingOptions options, boolean resume) {
    Path file = file("training.txt");
    String wanted = network + "\n" + options.withEpochs(1) + "\n";
    try {
      if (!resume) {
        if (checkpoint().isPresent()) {
          throw new IllegalArgumentException(
              path + " holds a training; go on with --resume or choose another folder with --run");
        }
        Files.writeString(file, wanted);
        return;
      }
      if (checkpoint().isEmpty()) {
        throw new IllegalArgumentException(path + " holds no training to resume");
      }
      String begun = Files.readString(file);
      if (!begun.equals(wanted)) {
        throw new IllegalArgumentException(
            "%s holds another training: %s; asked for: %s"
                .formatted(path, begun.strip(), wanted.strip()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the run folder " + path, e);
    }
  }

  /** The path of a file in this folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** The state of the last finished epoch, if there is one. */
  public Optional<Checkpoint> checkpoint() {
    Path file = file("checkpoint.bin");
    return Files.exists(file) ? Optional.of(Checkpoint.read(file)) : Optional.empty();
  }

  /** The metrics of the epochs up to the checkpoint, in order. */
  public List<EpochMetrics> metrics() {
    Path file = file("metrics.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().skip(1).map(EpochMetrics::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void write(Checkpoint checkpoint) {
    checkpoint.write(file("checkpoint.bin"));
  }

  void append(EpochMetrics metrics) {
    Path file = file("metrics.csv");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, EpochMetrics.HEADER + "\n");
      }
      Files.writeString(file, metrics.toCsv() + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
