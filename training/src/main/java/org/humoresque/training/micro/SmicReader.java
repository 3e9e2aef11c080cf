package org.humoresque.training.micro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * Reads SMIC: {@code SMIC_all_cropped/HS/s1/micro/negative/s1_ne_01/reg_image0001.bmp}, the same of
 * {@code VIS} and {@code NIR}. A clip's folder runs from onset to offset; no apex is given, so the
 * middle stands for it.
 */
final class SmicReader {

  private SmicReader() {}

  static MicroSet read(Path folder) {
    List<MicroClip> clips = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Path each : MicroFolders.below(folder)) {
      Path parent = each.getParent();
      Optional<MicroEmotion> emotion =
          parent == null ? Optional.empty() : MicroFolders.emotion(MicroFolders.name(parent));
      if (emotion.isEmpty() || !MicroFolders.name(each).matches("(?i)s\\d+_.*")) {
        continue;
      }
      List<Path> frames = MicroFolders.pictures(each);
      String name = MicroFolders.name(each);
      if (frames.size() < 2) {
        leftOut.add("%s: has %d pictures".formatted(name, frames.size()));
        continue;
      }
      String subject = name.substring(1, name.indexOf('_')).replaceFirst("^0+(?=.)", "");
      boolean cropped = each.toString().toLowerCase(java.util.Locale.ROOT).contains("crop");
      clips.add(
          new MicroClip("smic", subject, name, emotion.get(), frames, frames.size() / 2, cropped));
    }
    if (clips.isEmpty() && leftOut.isEmpty()) {
      throw new UnreadableDataException(
          folder
              + " is not laid out as SMIC: expected folders s<subject>/micro/{negative,positive,"
              + "surprise}/s<subject>_<emotion>_<number>");
    }
    return new MicroSet(clips, leftOut);
  }
}
