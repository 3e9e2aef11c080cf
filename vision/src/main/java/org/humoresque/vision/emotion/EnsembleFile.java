package org.humoresque.vision.emotion;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.UnreadableModelException;

/**
 * A {@code .ensemble} file: which networks are averaged, and what was measured on them together.
 *
 * <p>It is written like a properties file, in UTF-8:
 *
 * <pre>
 * name = humoresque-face-ensemble
 * members = humoresque-face.onnx, humoresque-face-wide.onnx
 * temperature = 0.93
 * confidenceThreshold = 0.52
 * testSplit = publictest
 * testAccuracy = 0.7251
 * </pre>
 *
 * <p>{@code members} are ONNX files beside it. {@code exponent}, {@code offsets} ({@link
 * ProbabilityScale}), {@code confidenceThreshold} and provenance are optional: keys of {@link
 * #PROVENANCE}, and all that begin with {@code test} or {@code validation}.
 *
 * @param file what it says of itself
 * @param members names of ONNX files, at least one
 */
record EnsembleFile(ModelFile file, List<String> members) {

  private static final Set<String> REQUIRED = Set.of("name", "members", "temperature");

  /** What may be said about where an ensemble comes from. */
  static final Set<String> PROVENANCE =
      Set.of(
          "exponent",
          "offsets",
          "calibratedOn",
          "confidenceThreshold",
          "dataSha256",
          "options",
          "seed",
          "versions",
          "command");

  /**
   * @param source where the bytes came from, for messages
   * @throws UnreadableModelException naming the file, the key and what is allowed
   */
  static EnsembleFile parse(byte[] bytes, String source) {
    Map<String, String> values = read(bytes, source);
    for (String key : values.keySet()) {
      boolean known =
          REQUIRED.contains(key)
              || PROVENANCE.contains(key)
              || key.startsWith("test")
              || key.startsWith("validation");
      if (!known) {
        throw new UnreadableModelException(
            "%s: unknown key '%s'; allowed: name, members, temperature, %s, and keys that begin with"
                    .formatted(
                        source, key, String.join(", ", PROVENANCE.stream().sorted().toList()))
                + " test or validation");
      }
    }
    ModelFile file = new ModelFile(source, ModelFile.hash(bytes), List.of(), values);
    file.get("name");
    return new EnsembleFile(file, members(file));
  }

  private static Map<String, String> read(byte[] bytes, String source) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableModelException(source + " is no ensemble file: " + e.getMessage(), e);
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k).strip()));
    return values;
  }

  private static List<String> members(ModelFile file) {
    List<String> members = new ArrayList<>();
    for (String member :
        Arrays.stream(file.get("members").split(",")).map(String::strip).toList()) {
      if (!member.endsWith(".onnx") || member.contains("/") || members.contains(member)) {
        throw new UnreadableModelException(
            "%s: its members must be .onnx files beside it, each once, but one is '%s'"
                .formatted(file.source(), member));
      }
      members.add(member);
    }
    return List.copyOf(members);
  }
}
