package org.humoresque.inference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model file says of itself.
 *
 * @param source where it was read from, as shown to people
 * @param sha256 hash of the file, in hexadecimal
 * @param inputShape sizes of its input; -1 stands for any
 * @param metadata the key-value pairs of the file: {@code name}, {@code labels} (separated by
 *     commas), the preprocessing, and its provenance
 */
public record ModelFile(
    String source, String sha256, List<Long> inputShape, Map<String, String> metadata) {

  public ModelFile {
    inputShape = List.copyOf(inputShape);
    metadata = new TreeMap<>(metadata);
  }

  /** The value of a key, if the file has it. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(metadata.get(key));
  }

  /**
   * The value of a key the file must have.
   *
   * @throws UnreadableModelException naming the file and the key
   */
  public String get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new UnreadableModelException(
                    "%s was not made for this: its metadata lacks '%s'; has %s"
                        .formatted(source, key, metadata.keySet())));
  }

  /**
   * The number under a key the file must have.
   *
   * @throws UnreadableModelException naming the file, the key and the value
   */
  public double number(String key) {
    try {
      return Double.parseDouble(get(key));
    } catch (NumberFormatException e) {
      throw new UnreadableModelException(
          "%s: its metadata '%s' must be a number, but is '%s'".formatted(source, key, get(key)),
          e);
    }
  }

  /** The classes in the order of the model's output. */
  public List<String> labels() {
    return List.of(get("labels").split(","));
  }

  /** The same file under other metadata, as when it is used otherwise than it says. */
  public ModelFile withMetadata(Map<String, String> other) {
    return new ModelFile(source, sha256, inputShape, other);
  }

  /** The SHA-256 hash of some bytes, in hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
