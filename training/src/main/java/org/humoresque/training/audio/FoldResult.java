package org.humoresque.training.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answers to one fold, kept as a file so that a finished fold is not trained again.
 *
 * @param clips the numbers of the recordings that were answered
 * @param answers the probability of every class for each
 */
record FoldResult(int[] clips, List<double[]> answers) {

  /** Reads the file, if it is there. */
  static Optional<FoldResult> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<Integer> clips = new ArrayList<>();
      List<double[]> answers = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(",");
        clips.add(Integer.valueOf(parts[0]));
        answers.add(Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray());
      }
      return Optional.of(
          new FoldResult(clips.stream().mapToInt(Integer::intValue).toArray(), answers));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Writes the file, whole or not at all. */
  void write(Path file) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < clips.length; i++) {
      text.append(clips[i])
          .append(',')
          .append(
              Arrays.stream(answers.get(i))
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
