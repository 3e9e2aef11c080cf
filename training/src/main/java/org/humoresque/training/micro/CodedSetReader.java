package org.humoresque.training.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.micro.AnnotationSheet.Line;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * Reads the sets whose coders keep a table of onset, apex and offset.
 *
 * <ul>
 *   <li>CASME II: {@code CASME2-coding-….xlsx} and {@code Cropped/sub01/EP02_01f/reg_img46.jpg} or
 *       {@code …/sub01/EP02_01f/img46.jpg}.
 *   <li>SAMM: {@code SAMM_Micro_FACS_Codes_v2.xlsx}, its header some lines down, and {@code
 *       006/006_1_2/006_05562.jpg}.
 * </ul>
 */
final class CodedSetReader {

  private static final String FILE = "Filename";
  private static final String EMOTION = "Estimated Emotion";

  private final String set;
  private final String onset;
  private final String apex;
  private final String offset;

  private CodedSetReader(String set, String onset, String apex, String offset) {
    this.set = set;
    this.onset = onset;
    this.apex = apex;
    this.offset = offset;
  }

  static MicroSet casme2(Path folder) {
    return new CodedSetReader("casme2", "OnsetFrame", "ApexFrame", "OffsetFrame").read(folder);
  }

  static MicroSet samm(Path folder) {
    return new CodedSetReader("samm", "Onset Frame", "Apex Frame", "Offset Frame").read(folder);
  }

  private MicroSet read(Path folder) {
    Path sheet = sheet(folder);
    Map<String, Path> clipFolders = new HashMap<>();
    for (Path each : MicroFolders.below(folder)) {
      if (MicroFolders.folders(each).isEmpty()) {
        clipFolders.merge(key(each), each, CodedSetReader::preferCropped);
      }
    }
    List<MicroClip> clips = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<String> columns = List.of("Subject", FILE, onset, apex, offset, EMOTION);
    for (Line line : AnnotationSheet.read(sheet, columns)) {
      Optional<MicroEmotion> emotion = MicroFolders.emotion(line.text(EMOTION));
      String subject = subject(line.text("Subject"));
      String name = subject + "/" + line.text(FILE);
      Path frames = clipFolders.get(name.toLowerCase(Locale.ROOT));
      if (emotion.isEmpty()) {
        leftOut.add("%s: %s is of no class".formatted(name, line.text(EMOTION)));
      } else if (frames == null) {
        leftOut.add(name + ": its folder is not there");
      } else {
        clips.add(clip(line, subject, emotion.get(), frames));
      }
    }
    return new MicroSet(clips, leftOut);
  }

  private static Path preferCropped(Path one, Path other) {
    return one.toString().toLowerCase(Locale.ROOT).contains("crop") ? one : other;
  }

  private static Path sheet(Path folder) {
    MicroFolders.requireFolder(folder);
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      return walk.filter(file -> MicroFolders.name(file).matches("(?i)(?!~).*\\.(xlsx|xls|csv)"))
          .sorted()
          .findFirst()
          .orElseThrow(
              () ->
                  new UnreadableDataException(
                      folder + " has no table of annotations (.xlsx, .xls or .csv)"));
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + folder + ": " + e, e);
    }
  }

  /** A clip's folder as the table names it: {@code 1/ep02_01f}. */
  private static String key(Path folder) {
    Path parent = folder.getParent();
    String subject = parent == null ? "" : subject(MicroFolders.name(parent));
    return (subject + "/" + MicroFolders.name(folder)).toLowerCase(Locale.ROOT);
  }

  /** {@code sub01}, {@code 01} and {@code 1} are the same. */
  private static String subject(String name) {
    return name.replaceFirst("(?i)^s(ub)?", "")
        .replaceFirst("^0+(?=.)", "")
        .replaceFirst("\\.0$", "");
  }

  private MicroClip clip(Line line, String subject, MicroEmotion emotion, Path folder) {
    int first = line.frame(onset);
    int last = line.frame(offset);
    int highest = line.text(apex).matches("\\d+(\\.0+)?") ? line.frame(apex) : (first + last) / 2;
    if (first >= last || highest < first || highest > last) {
      throw new UnreadableDataException(
          "%s, line %d: onset, apex and offset must be in order, but are %d, %d, %d"
              .formatted(line.file(), line.number(), first, highest, last));
    }
    List<Path> frames = new ArrayList<>();
    int apexIndex = 0;
    for (Path picture : MicroFolders.pictures(folder)) {
      int number = MicroFolders.number(picture).orElse(-1);
      if (number >= first && number <= last) {
        apexIndex = number <= highest ? frames.size() : apexIndex;
        frames.add(picture);
      }
    }
    if (frames.size() < 2) {
      throw new UnreadableDataException(
          "%s, line %d: %s has %d of the frames %d to %d"
              .formatted(line.file(), line.number(), folder, frames.size(), first, last));
    }
    boolean cropped = folder.toString().toLowerCase(Locale.ROOT).contains("crop");
    return new MicroClip(set, subject, line.text(FILE), emotion, frames, apexIndex, cropped);
  }
}
