package org.humoresque.music.mood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;

/**
 * Where words lie on the plane of feelings: a text file with one word or phrase a line,
 * tab-separated from valence, arousal and the emotion it names ({@code -} for none); lines that
 * start with {@code #} are for people.
 */
final class MoodTable {

  /** What the table says of one word. */
  record Entry(Mood mood, Optional<Emotion> emotion) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param text the table
   * @param name what to call it in messages
   * @throws IllegalArgumentException naming the line that cannot be read, or whose word stands
   *     there twice
   */
  MoodTable(String text, String name) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          add(line);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        }
      }
    }
  }

  /** The text of a table that comes with the program. */
  static String ownText(String name) {
    try (InputStream in = MoodTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own table %s is missing".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own table %s is damaged".formatted(name), e);
    }
  }

  /** What a word or phrase means, in whatever case and accents it is written. */
  Optional<Entry> find(String words) {
    return Optional.ofNullable(entries.get(TagText.normal(words)));
  }

  int size() {
    return entries.size();
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException("four fields are needed, but there are " + fields.length);
    }
    Mood mood = new Mood(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
    Optional<Emotion> emotion =
        fields[3].equals("-") ? Optional.empty() : Optional.of(Emotion.parse(fields[3]));
    if (entries.putIfAbsent(TagText.normal(fields[0]), new Entry(mood, emotion)) != null) {
      throw new IllegalArgumentException("'%s' stands there twice".formatted(fields[0]));
    }
  }
}
