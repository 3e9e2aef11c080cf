package org.humoresque.library.scan;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tags of one file: names in lower case, each with one or more values. */
final class Tags {

  /**
   * Of that many bytes beyond ASCII, and that share of them among letters, the text may be in
   * another script; a few accents are western European, whatever else they could be.
   */
  private static final int FEWEST_FOREIGN = 3;

  private final Map<String, List<TagValue>> values = new HashMap<>();

  /** Puts values in place of what the tag said before. */
  void put(String name, List<TagValue> these) {
    values.put(name.toLowerCase(Locale.ROOT), these);
  }

  /** The same where the tag said nothing. */
  void putIfAbsent(String name, List<TagValue> these) {
    values.putIfAbsent(name.toLowerCase(Locale.ROOT), these);
  }

  /** All texts of the first of these tags that is there and not blank. */
  List<String> all(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Stream.ofNullable(values.get(name)))
        .map(these -> these.stream().map(TagValue::text).filter(it -> !it.isBlank()).toList())
        .filter(texts -> !texts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The first text of the first of these tags. */
  Optional<String> first(String... names) {
    return all(names).stream().findFirst();
  }

  /** Reads texts in unknown encodings anew, all of the file together: a title alone says little. */
  void guess(TagGuess guess) {
    List<TagValue> unknown = new ArrayList<>();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (List<TagValue> these : values.values()) {
      for (TagValue value : these) {
        if (value.raw().isPresent()) {
          unknown.add(value);
          lines.writeBytes(oneLine(value.raw().get()));
          lines.write('\n');
        }
      }
    }
    if (unknown.stream().anyMatch(value -> isForeign(value.raw().orElseThrow()))) {
      guess.decode(lines.toByteArray()).ifPresent(text -> replace(unknown, text.split("\n", -1)));
    }
  }

  private void replace(List<TagValue> unknown, String[] lines) {
    if (lines.length != unknown.size() + 1) {
      return;
    }
    Map<TagValue, TagValue> better = new HashMap<>();
    for (int i = 0; i < lines.length - 1; i++) {
      better.put(unknown.get(i), TagValue.sure(lines[i]));
    }
    values.replaceAll(
        (name, these) -> these.stream().map(it -> better.getOrDefault(it, it)).toList());
  }

  private static boolean isForeign(byte[] bytes) {
    int foreign = 0;
    int letters = 0;
    for (byte b : bytes) {
      foreign += b < 0 ? 1 : 0;
      letters += Character.isLetter(b) ? 1 : 0;
    }
    return foreign >= FEWEST_FOREIGN && foreign > letters;
  }

  private static byte[] oneLine(byte[] bytes) {
    byte[] line = bytes.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' || line[i] == 0 ? (byte) ' ' : line[i];
    }
    return line;
  }
}
