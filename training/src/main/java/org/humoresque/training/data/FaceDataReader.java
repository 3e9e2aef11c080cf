package org.humoresque.training.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;

/**
 * Reads faces labelled with emotions, in the forms people hold FER2013 in.
 *
 * <ul>
 *   <li>Folders named by emotion ({@code angry}, {@code anger}, {@code 0}…) with pictures in them;
 *       the folder above names the split ({@code train}, {@code publictest}…), if there is one.
 *   <li>A {@code .zip} of such folders.
 *   <li>Kaggle's {@code fer2013.csv} with columns {@code emotion,pixels,Usage}, plain or in a zip.
 * </ul>
 */
public final class FaceDataReader {

  /** The name of the only split of data that is not divided. */
  public static final String UNDIVIDED = "all";

  private static final int FACE_SIZE = 48;
  private static final String PICTURE = ".*\\.(jpe?g|png|bmp)";

  private FaceDataReader() {}

  /**
   * Reads every split, sorted by name; within a split faces are in the order of their file names or
   * rows.
   *
   * @throws UnreadableDataException if the path is not there or holds no labelled faces, or a
   *     picture or row is damaged
   */
  public static Map<String, FaceSplit> read(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableDataException("there is no " + path);
    }
    Map<String, List<LabelledFace>> splits = new TreeMap<>();
    try {
      if (Files.isDirectory(path)) {
        readFolders(path, splits);
      } else if (hasEnding(path, ".zip")) {
        readZip(path, splits);
      } else if (hasEnding(path, ".csv")) {
        try (Reader reader = Files.newBufferedReader(path)) {
          readCsv(path.toString(), reader, splits);
        }
      } else {
        throw new UnreadableDataException(
            path + " is no labelled faces; allowed: a folder, a .zip or a .csv file");
      }
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + path + ": " + e, e);
    }
    if (splits.isEmpty()) {
      throw new UnreadableDataException(
          path + " holds no faces: no folder in it is named by an emotion, such as 'happy' or '3'");
    }
    Map<String, FaceSplit> result = new LinkedHashMap<>();
    splits.forEach((name, faces) -> result.put(name, new FaceSplit(name, faces)));
    return result;
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Reads pictures below a folder; the folder's own name counts, as it may name the split. */
  private static void readFolders(Path root, Map<String, List<LabelledFace>> splits)
      throws IOException {
    Path folder = root.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.getFileName() + "/" + folder.relativize(file);
      if (isPicture(name)) {
        addPicture(name.replace('\\', '/'), Files.readAllBytes(file), splits);
      }
    }
  }

  private static void readZip(Path path, Map<String, List<LabelledFace>> splits)
      throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            readCsv(path + "!" + entry.getName(), reader, splits);
          } else if (isPicture(entry.getName())) {
            addPicture(entry.getName(), in.readAllBytes(), splits);
          }
        }
      }
    }
  }

  private static boolean isPicture(String name) {
    return name.toLowerCase(Locale.ROOT).matches(PICTURE);
  }

  private static void addPicture(String name, byte[] bytes, Map<String, List<LabelledFace>> splits)
      throws IOException {
    String[] parts = name.split("/");
    if (parts.length < 2) {
      return;
    }
    Emotion emotion =
        Emotion.find(parts[parts.length - 2])
            .orElseThrow(
                () ->
                    new UnreadableDataException(
                        "%s lies in a folder that names no emotion: '%s'"
                            .formatted(name, parts[parts.length - 2])));
    String split = parts.length > 2 ? parts[parts.length - 3] : UNDIVIDED;
    add(splits, split, new LabelledFace(decode(name, bytes), emotion));
  }

  private static GreyImage decode(String name, byte[] bytes) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    if (picture == null) {
      throw new UnreadableDataException(name + " is not a picture");
    }
    if (picture.getWidth() != FACE_SIZE || picture.getHeight() != FACE_SIZE) {
      throw new UnreadableDataException(
          "%s is %d×%d pixels; allowed: %d×%d"
              .formatted(name, picture.getWidth(), picture.getHeight(), FACE_SIZE, FACE_SIZE));
    }
    if (picture.getRaster().getNumBands() != 1) {
      throw new UnreadableDataException(name + " is in colour; allowed: grey");
    }
    byte[] pixels = new byte[FACE_SIZE * FACE_SIZE];
    int[] samples = picture.getRaster().getSamples(0, 0, FACE_SIZE, FACE_SIZE, 0, (int[]) null);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) samples[i];
    }
    return new GreyImage(FACE_SIZE, FACE_SIZE, pixels);
  }

  private static void readCsv(String name, Reader reader, Map<String, List<LabelledFace>> splits)
      throws IOException {
    Iterable<CSVRecord> rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get()
            .parse(reader);
    for (CSVRecord row : rows) {
      String place = name + " row " + row.getRecordNumber();
      if (!row.isMapped("emotion") || !row.isMapped("pixels")) {
        throw new UnreadableDataException(
            name + " lacks the columns emotion and pixels; allowed: emotion,pixels,Usage");
      }
      if (!row.isConsistent()) {
        throw new UnreadableDataException(
            "%s has %d columns; the header has %d"
                .formatted(place, row.size(), row.getParser().getHeaderNames().size()));
      }
      Emotion emotion =
          Emotion.find(row.get("emotion"))
              .orElseThrow(
                  () ->
                      new UnreadableDataException(
                          "%s names no emotion: '%s'; allowed: 0 to 6"
                              .formatted(place, row.get("emotion"))));
      String usage = row.isMapped("Usage") ? row.get("Usage") : UNDIVIDED;
      String split = usage.equalsIgnoreCase("Training") ? "train" : usage;
      add(splits, split, new LabelledFace(pixels(place, row.get("pixels")), emotion));
    }
  }

  private static GreyImage pixels(String place, String text) {
    String[] numbers = text.strip().split("\\s+");
    byte[] pixels = new byte[FACE_SIZE * FACE_SIZE];
    if (numbers.length != pixels.length) {
      throw new UnreadableDataException(
          "%s has %d pixels; allowed: %d".formatted(place, numbers.length, pixels.length));
    }
    for (int i = 0; i < pixels.length; i++) {
      if (!numbers[i].matches("\\d{1,3}") || Integer.parseInt(numbers[i]) > 255) {
        throw new UnreadableDataException(
            "%s has the pixel '%s'; allowed: 0 to 255".formatted(place, numbers[i]));
      }
      pixels[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return new GreyImage(FACE_SIZE, FACE_SIZE, pixels);
  }

  private static void add(Map<String, List<LabelledFace>> splits, String split, LabelledFace face) {
    splits.computeIfAbsent(split.toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(face);
  }
}
