package org.humoresque.training.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was left out while labelled faces were read, and why.
 *
 * @param faces how many faces were read
 * @param skipped the damaged rows and pictures that were left out, in the order met
 * @param ignored how many faces were passed over because their label was to be ignored
 */
public record DataReport(int faces, List<Skipped> skipped, int ignored) {

  /** Largest share of damaged rows or pictures with which data is still used. */
  public static final double ALLOWED_SHARE = 0.01;

  private static final int NAMED = 5;

  public DataReport {
    skipped = List.copyOf(skipped);
  }

  /**
   * A damaged row or picture.
   *
   * @param place the file, and in a CSV the row, counted from 1 without the header
   * @param reason what is wrong with it, with the value and what is allowed
   */
  public record Skipped(String place, String reason) {

    @Override
    public String toString() {
      return place + " " + reason;
    }
  }

  /** The share of rows or pictures that are damaged, in [0, 1]. */
  public double damagedShare() {
    return skipped.isEmpty() ? 0 : (double) skipped.size() / (faces + skipped.size());
  }

  /** One sentence that counts what was left out and names the first; empty if nothing was. */
  public Optional<String> summary() {
    if (skipped.isEmpty()) {
      return Optional.empty();
    }
    String first =
        skipped.stream().limit(NAMED).map(Skipped::toString).collect(Collectors.joining("; "));
    int unnamed = skipped.size() - Math.min(NAMED, skipped.size());
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d of %d faces are damaged (%.2f %%): %s%s",
            skipped.size(),
            faces + skipped.size(),
            100 * damagedShare(),
            first,
            unnamed == 0 ? "" : "; and " + unnamed + " more"));
  }

  /**
   * Does nothing while the damage is small.
   *
   * @param source the data, for the message
   * @throws UnreadableDataException if more than {@link #ALLOWED_SHARE} of the faces are damaged
   */
  void requireFewDamaged(String source) {
    if (damagedShare() > ALLOWED_SHARE) {
      throw new UnreadableDataException(
          "%s: %s; allowed: %.0f %%"
              .formatted(source, summary().orElseThrow(), 100 * ALLOWED_SHARE));
    }
  }
}
