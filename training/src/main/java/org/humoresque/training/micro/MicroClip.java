package org.humoresque.training.micro;

import java.nio.file.Path;
import java.util.List;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * A clip of a published set, from onset to offset.
 *
 * @param set such as {@code casme2}
 * @param subject whose face it is, as the set names it
 * @param name of the clip
 * @param emotion the class it belongs to
 * @param frames picture files from onset to offset, in order, at least two
 * @param apex index of the apex among the frames
 * @param cropped whether the pictures show the face alone, already aligned
 */
public record MicroClip(
    String set,
    String subject,
    String name,
    MicroEmotion emotion,
    List<Path> frames,
    int apex,
    boolean cropped) {

  public MicroClip {
    frames = List.copyOf(frames);
    if (frames.size() < 2) {
      throw new IllegalArgumentException(
          "a clip must have at least 2 frames, but %s has %d".formatted(name, frames.size()));
    }
    if (apex < 0 || apex >= frames.size()) {
      throw new IllegalArgumentException(
          "the apex of %s must be in [0, %d], but is %d".formatted(name, frames.size() - 1, apex));
    }
  }
}
