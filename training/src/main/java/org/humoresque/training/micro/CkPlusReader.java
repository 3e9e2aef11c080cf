package org.humoresque.training.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * Reads CK+: {@code cohn-kanade-images/S005/001/S005_001_00000001.png}, from calm to the height of
 * a posed expression, and {@code Emotion/S005/001/S005_001_00000011_emotion.txt} with a number from
 * 0 (neutral) to 7. Sequences without such a file have no emotion.
 */
final class CkPlusReader {

  private static final List<String> EMOTIONS =
      List.of("neutral", "anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise");

  private CkPlusReader() {}

  static MicroSet read(Path folder) {
    Path images = folder.resolve("cohn-kanade-images");
    Path labels = folder.resolve("Emotion");
    for (Path each : List.of(images, labels)) {
      if (!Files.isDirectory(each)) {
        throw new UnreadableDataException(
            "%s is not laid out as CK+: there is no folder %s".formatted(folder, each));
      }
    }
    List<MicroClip> clips = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Path subject : MicroFolders.folders(images)) {
      for (Path sequence : MicroFolders.folders(subject)) {
        String name = MicroFolders.name(subject) + "_" + MicroFolders.name(sequence);
        Path label =
            labels.resolve(MicroFolders.name(subject)).resolve(MicroFolders.name(sequence));
        String emotion = emotion(label).orElse("unlabelled");
        Optional<MicroEmotion> known = MicroFolders.emotion(emotion);
        List<Path> frames = MicroFolders.pictures(sequence);
        if (known.isEmpty() || frames.size() < 2) {
          leftOut.add("%s: %s, %d pictures".formatted(name, emotion, frames.size()));
          continue;
        }
        List<Path> reduced = MacroReduction.reduce(frames);
        clips.add(
            new MicroClip(
                "ckplus",
                MicroFolders.name(subject),
                name,
                known.get(),
                reduced,
                reduced.size() / 2,
                false));
      }
    }
    return new MicroSet(clips, leftOut);
  }

  private static Optional<String> emotion(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Optional<Path> file =
        MicroFolders.list(folder).stream()
            .filter(each -> MicroFolders.name(each).endsWith("_emotion.txt"))
            .findFirst();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String text = "";
    try {
      text = Files.readString(file.get()).strip();
      double number = Double.parseDouble(text);
      if (number >= 0 && number < EMOTIONS.size() && number == Math.rint(number)) {
        return Optional.of(EMOTIONS.get((int) number));
      }
    } catch (NumberFormatException e) {
      // said below
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + file.get() + ": " + e, e);
    }
    throw new UnreadableDataException(
        "%s must hold a whole number from 0 to 7, but holds '%s'".formatted(file.get(), text));
  }
}
