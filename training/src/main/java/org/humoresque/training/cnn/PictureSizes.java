package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How large pictures are in which part of a training: small ones first learn the coarse things at a
 * fraction of the cost (progressive resizing).
 *
 * @param stages in the order of the training
 */
public record PictureSizes(List<Stage> stages) {

  /**
   * Part of a training.
   *
   * @param until share of the epochs at which it ends, in (0, 1]
   * @param size side of its pictures in pixels
   */
  public record Stage(double until, int size) {}

  public PictureSizes {
    stages = List.copyOf(stages);
    double before = 0;
    for (Stage stage : stages) {
      if (!(stage.until() > before && stage.until() <= 1 && stage.size() >= 16)) {
        throw new IllegalArgumentException(
            "stages of picture sizes must rise to 1 with at least 16 pixels, but are " + stages);
      }
      before = stage.until();
    }
    if (before != 1) {
      throw new IllegalArgumentException("the last picture size must last to 1: " + stages);
    }
  }

  /** One size all along. */
  public static PictureSizes always(int size) {
    return new PictureSizes(List.of(new Stage(1, size)));
  }

  /**
   * Reads {@code 32@0.4,38@0.7,44}: sides and the share of the training until which they last.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static PictureSizes parse(String text) {
    List<Stage> stages = new ArrayList<>();
    try {
      for (String part : text.split(",")) {
        String[] sides = part.strip().split("@");
        stages.add(
            new Stage(
                sides.length == 1 ? 1 : Double.parseDouble(sides[1]), Integer.parseInt(sides[0])));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "picture sizes must be like 44 or 32@0.4,38@0.7,44, but are '%s'".formatted(text), e);
    }
    return new PictureSizes(stages);
  }

  /** The side of the pictures in one epoch, from 1, of a training of so many. */
  int at(int epoch, int epochs) {
    double share = (epoch - 1.0) / epochs;
    return stages.stream()
        .filter(stage -> share < stage.until() - 1e-9)
        .findFirst()
        .orElse(stages.get(stages.size() - 1))
        .size();
  }

  @Override
  public String toString() {
    return stages.stream()
        .map(stage -> stage.until() == 1 ? stage.size() + "" : stage.size() + "@" + stage.until())
        .collect(Collectors.joining(","));
  }
}
