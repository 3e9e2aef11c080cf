package org.humoresque.training.cnn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder of one training: its options, checkpoint, metrics, plots and model. */
public final class RunFolder {

  private static final String METRICS = "metrics.csv";
  private static final String CHECKPOINT = "checkpoint.bin";
  private static final String BEFORE = "before";

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
        if (holdsTraining()) {
          throw new IllegalArgumentException(
              path + " holds a training; go on with --resume or choose another folder with --run");
        }
        Files.writeString(file, wanted);
        return;
      }
      if (!holdsTraining()) {
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

  /** The folder of a training that comes before this one, such as of another task. */
  public RunFolder before() {
    return open(path.resolve(BEFORE));
  }

  private boolean holdsTraining() {
    return Files.exists(file(CHECKPOINT)) || Files.exists(file(BEFORE).resolve(CHECKPOINT));
  }

  /** The path of a file in this folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** The state of the last finished epoch, if there is one. */
  public Optional<Checkpoint> checkpoint() {
    return read(CHECKPOINT);
  }

  /** The state of the epoch with the highest validation accuracy, where it is kept. */
  public Optional<Checkpoint> best() {
    return read("best.bin");
  }

  /** The metrics of the epochs up to the checkpoint, in order. */
  public List<EpochMetrics> metrics() {
    Path file = file(METRICS);
    if (!Files.exists(file) || !Files.exists(file(CHECKPOINT))) {
      return List.of();
    }
    int done = Checkpoint.epochOf(file(CHECKPOINT));
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(EpochMetrics::parse)
          .filter(metrics -> metrics.epoch() <= done)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Keeps a finished epoch. The checkpoint comes last: a kill in between leaves the epoch undone.
   *
   * @param keepBest whether the best epoch is kept besides the last
   */
  void write(Checkpoint checkpoint, EpochMetrics metrics, boolean keepBest) {
    List<EpochMetrics> all = new ArrayList<>(metrics());
    all.add(metrics);
    StringBuilder text = new StringBuilder(EpochMetrics.HEADER).append('\n');
    all.forEach(line -> text.append(line.toCsv()).append('\n'));
    Path file = file(METRICS);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    if (keepBest && Schedule.bestEpoch(all) == metrics.epoch()) {
      checkpoint.write(file("best.bin"));
    }
    checkpoint.write(file(CHECKPOINT));
  }

  private Optional<Checkpoint> read(String name) {
    Path file = file(name);
    return Files.exists(file) ? Optional.of(Checkpoint.read(file)) : Optional.empty();
  }
}
