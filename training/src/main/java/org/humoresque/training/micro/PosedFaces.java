package org.humoresque.training.micro;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * Reads CK+48: the last three frames of posed expressions, cut to 48×48 grey pixels, as {@code
 * EMOTION/S<subject>_<sequence>_<frame>.png} in a folder or a zip.
 */
final class PosedFaces {

  private static final Pattern NAME =
      Pattern.compile("(?:.*/)?([a-z]+)/(S\\d+)_(\\d+)_(\\d+)\\.png", Pattern.CASE_INSENSITIVE);

  private PosedFaces() {}

  /**
   * A posed expression, growing.
   *
   * @param subject such as S010
   * @param emotion as its folder is named
   * @param frames in order
   */
  record Sequence(String subject, String emotion, List<GreyImage> frames) {

    /** The class it belongs to; contempt belongs to none. */
    Optional<MicroEmotion> micro() {
      return switch (emotion) {
        case "happy" -> Optional.of(MicroEmotion.POSITIVE);
        case "surprise" -> Optional.of(MicroEmotion.SURPRISE);
        case "anger", "disgust", "fear", "sadness" -> Optional.of(MicroEmotion.NEGATIVE);
        default -> Optional.empty();
      };
    }
  }

  /**
   * All sequences, in order of their names.
   *
   * @throws UnreadableDataException if there are none, or a picture is damaged
   */
  static List<Sequence> read(Path path) {
    Map<String, List<GreyImage>> frames = new TreeMap<>();
    try {
      if (Files.isDirectory(path)) {
        readFolder(path, frames);
      } else {
        readZip(path, frames);
      }
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + path + ": " + e, e);
    }
    if (frames.isEmpty()) {
      throw new UnreadableDataException(
          path + " holds no EMOTION/S<subject>_<sequence>_<frame>.png, as CK+48 does");
    }
    List<Sequence> sequences = new ArrayList<>();
    frames.forEach(
        (key, pictures) -> {
          String[] parts = key.split("/");
          sequences.add(new Sequence(parts[0], parts[1], List.copyOf(pictures)));
        });
    return sequences;
  }

  private static void readFolder(Path path, Map<String, List<GreyImage>> frames)
      throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Matcher name = NAME.matcher(file.toString().replace('\\', '/'));
      if (name.matches()) {
        add(name, file.toString(), Files.readAllBytes(file), frames);
      }
    }
  }

  private static void readZip(Path path, Map<String, List<GreyImage>> frames) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
      for (ZipEntry entry : entries) {
        Matcher name = NAME.matcher(entry.getName());
        if (name.matches() && !entry.getName().startsWith("__MACOSX")) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          add(name, path + "!" + entry.getName(), bytes, frames);
        }
      }
    }
  }

  private static void add(
      Matcher name, String file, byte[] bytes, Map<String, List<GreyImage>> frames)
      throws IOException {
    String emotion = name.group(1).toLowerCase(Locale.ROOT);
    String key = "%s/%s/%s".formatted(name.group(2), emotion, name.group(3));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    if (picture == null) {
      throw new UnreadableDataException(file + " is damaged or no picture");
    }
    frames.computeIfAbsent(key, it -> new ArrayList<>()).add(grey(picture));
  }

  /** The brightness of a picture. */
  static GreyImage grey(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] pixels = new byte[width * height];
    boolean plain =
        picture.getRaster().getNumBands() == 1
            && picture.getSampleModel().getSampleSize(0) == 8
            && picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int y = i / width;
      if (plain) {
        pixels[i] = (byte) picture.getRaster().getSample(x, y, 0);
      } else {
        int rgb = picture.getRGB(x, y);
        int sum = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
        pixels[i] = (byte) (sum / 1000);
      }
    }
    return new GreyImage(width, height, pixels);
  }
}
