package org.humoresque.training.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.micro.MicroEmotion;

/** What the folders of published sets have in common. */
final class MicroFolders {

  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(jpe?g|png|bmp)", Pattern.CASE_INSENSITIVE);

  /** The last number of a name, as in {@code reg_img46.jpg} and {@code 006_05562.jpg}. */
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\D*$");

  private MicroFolders() {}

  /** The class of an emotion as sets name it; empty for others, contempt and neutral. */
  static Optional<MicroEmotion> emotion(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "happiness", "happy", "positive" -> Optional.of(MicroEmotion.POSITIVE);
      case "surprise" -> Optional.of(MicroEmotion.SURPRISE);
      case "anger", "angry", "disgust", "fear", "sadness", "sad", "repression", "negative" ->
          Optional.of(MicroEmotion.NEGATIVE);
      default -> Optional.empty();
    };
  }

  /** The pictures of a folder in order of their numbers. */
  static List<Path> pictures(Path folder) {
    return list(folder).stream()
        .filter(file -> PICTURE.matcher(name(file)).matches() && !name(file).startsWith("."))
        .sorted(Comparator.<Path>comparingInt(file -> number(file).orElse(0)))
        .toList();
  }

  /** The folders in a folder, by name. */
  static List<Path> folders(Path folder) {
    return list(folder).stream().filter(Files::isDirectory).sorted().toList();
  }

  /** The number at the end of a file's name, without its ending. */
  static OptionalInt number(Path file) {
    Matcher number = NUMBER.matcher(name(file).replaceFirst("\\.[^.]*$", ""));
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }

  /** The last part of a path. */
  static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }

  /** All folders at or below, by name. */
  static List<Path> below(Path folder) {
    requireFolder(folder);
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + folder + ": " + e, e);
    }
  }

  /**
   * @throws UnreadableDataException if it is not there
   */
  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableDataException("there is no folder " + folder);
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + folder + ": " + e, e);
    }
  }
}
