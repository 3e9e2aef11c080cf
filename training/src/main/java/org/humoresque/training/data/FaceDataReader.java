package org.humoresque.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;

/**
 * Reads faces labelled with emotions, in the forms people hold FER2013 in.
 *
 * <ul>
 *   <li>Folders named by emotion ({@code angry}, {@code anger}, {@code 0}…) with pictures in them;
 *       the folder above names the split ({@code train}, {@code publictest}…), if there is one.
 *   <li>A {@code .zip} of such folders.
 *   <li>Kaggle's {@code fer2013.csv} with columns {@code emotion,pixels,Usage}, plain or in a zip.
 * </ul>
 *
 * <p>Data of another kind is refused at once: a label that names no emotion, a picture that is not
 * 48×48 or in colour. Single damaged rows and pictures are left out and reported, up to one in a
 * hundred. Hidden files are passed over.
 */
public final class FaceDataReader {

  /** The name of the only split of data that is not divided. */
  public static final String UNDIVIDED = "all";

  private static final String PICTURE = ".*\\.(jpe?g|png|bmp)";

  /** Where the bytes of one picture come from. */
  @FunctionalInterface
  private interface Bytes {
    byte[] read() throws IOException;
  }

  private FaceDataReader() {}

  /**
   * Reads every split, sorted by name; within a split faces are in the order of their file names or
   * rows.
   *
   * @throws UnreadableDataException as {@link #load(Path, Set)}
   */
  public static Map<String, FaceSplit> read(Path path) {
    return load(path).splits();
  }

  /**
   * Reads every split and says what was left out.
   *
   * @throws UnreadableDataException as {@link #load(Path, Set)}
   */
  public static FaceData load(Path path) {
    return load(path, Set.of());
  }

  /**
   * Reads every split but the faces with some labels, and says what was left out.
   *
   * @param ignoredLabels labels to pass over, such as {@code contempt}, which CK+ knows and FER2013
   *     does not; upper and lower case are the same
   * @throws UnreadableDataException if the path is not there, holds no labelled faces, faces of
   *     another kind, or more than one damaged face in a hundred; the message names the file, the
   *     value and what is allowed
   */
  public static FaceData load(Path path, Set<String> ignoredLabels) {
    if (!Files.exists(path)) {
      throw new UnreadableDataException("there is no " + path);
    }
    FaceCollector faces =
        new FaceCollector(
            ignoredLabels.stream()
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    try {
      if (Files.isDirectory(path)) {
        readFolders(path, faces);
      } else if (hasEnding(path.toString(), ".zip")) {
        readZip(path, faces);
      } else if (hasEnding(path.toString(), ".csv")) {
        try (InputStream in = Files.newInputStream(path)) {
          readCsv(path.toString(), in, faces);
        }
      } else {
        throw new UnreadableDataException(
            path + " is no labelled faces; allowed: a folder, a .zip or a .csv file");
      }
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + path + ": " + e, e);
    }
    return faces.finish(path.toString());
  }

  /** Reads pictures below a folder; the folder's own name counts, as it may name the split. */
  private static void readFolders(Path root, FaceCollector faces) throws IOException {
    Path folder = root.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = (folder.getFileName() + "/" + folder.relativize(file)).replace('\\', '/');
      if (isPicture(name)) {
        readPicture(name, () -> Files.readAllBytes(file), faces);
      }
    }
  }

  private static void readZip(Path path, FaceCollector faces) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        if (hasEnding(entry.getName(), ".csv") && !isHidden(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            readCsv(path + "!" + entry.getName(), in, faces);
          }
        } else if (isPicture(entry.getName())) {
          readPicture(entry.getName(), () -> bytes(zip, entry), faces);
        }
      }
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Bytes that are no text become characters that are no numbers: they damage their row alone. */
  private static void readCsv(String name, InputStream in, FaceCollector faces) throws IOException {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    FaceCsv.read(name, reader, faces);
  }

  private static void readPicture(String name, Bytes bytes, FaceCollector faces) {
    String[] folders = name.split("/");
    int label = folders.length - 2;
    if (label < 0) {
      return;
    }
    if (faces.ignores(folders[label])) {
      return;
    }
    Emotion emotion = EmotionNames.require(name, folders[label]);
    String split = label > 0 ? folders[label - 1] : UNDIVIDED;
    try {
      faces.add(split, new LabelledFace(FacePicture.decode(name, bytes.read()), emotion));
    } catch (DamagedFaceException e) {
      faces.skip(name, e.reason());
    } catch (IOException e) {
      faces.skip(name, "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isPicture(String name) {
    return name.toLowerCase(Locale.ROOT).matches(PICTURE) && !isHidden(name);
  }

  /** Such as {@code .DS_Store}, and the {@code __MACOSX/._face.png} that a Mac puts into zips. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }

  private static boolean hasEnding(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
