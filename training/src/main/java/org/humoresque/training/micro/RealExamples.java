package org.humoresque.training.micro;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.ImageDecoder;
import org.humoresque.vision.micro.FrameInterpolation;
import org.humoresque.vision.micro.MicroSequence;

/** Sequences of published sets. */
final class RealExamples {

  /** The cut around a found face, as a share of it, as FER2013's faces are cut. */
  private static final double ZOOM = 1.2;

  private RealExamples() {}

  /** Divided by subject: every eighth is watched while training. */
  static Material material(List<MicroClip> clips) {
    List<MicroExample> training = new ArrayList<>();
    List<MicroExample> validation = new ArrayList<>();
    for (MicroClip clip : clips) {
      boolean watched = Math.floorMod((clip.set() + clip.subject()).hashCode(), 8) == 1;
      (watched ? validation : training).add(example(clip));
    }
    return new Material(training, validation);
  }

  /** One clip; of few frames, frames are repeated (PAPERS.md A2). */
  static MicroExample example(MicroClip clip) {
    List<GreyImage> faces = faces(clip);
    FrameInterpolation interpolation =
        faces.size() < MicroSequence.FRAMES / 2
            ? FrameInterpolation.REPETITION
            : FrameInterpolation.TEMPORAL_MODEL;
    return MicroExample.of(
        clip.emotion().ordinal(), clip.set(), MicroSequence.of(faces, interpolation));
  }

  /** The faces of a clip, all cut where the first was found. */
  static List<GreyImage> faces(MicroClip clip) {
    List<GreyImage> pictures = clip.frames().stream().map(RealExamples::picture).toList();
    GreyImage first = pictures.get(0);
    int side = Math.min(first.width(), first.height());
    int left = (first.width() - side) / 2;
    int top = (first.height() - side) / 2;
    if (!clip.cropped()) {
      Optional<Box> found = find(clip.frames().get(0));
      if (found.isPresent()) {
        Box box = found.get();
        side = (int) Math.min(side, ZOOM * box.width());
        left = box.x() + (box.width() - side) / 2;
        top = box.y() + (box.height() - side) / 2;
      }
    }
    List<GreyImage> faces = new ArrayList<>();
    for (GreyImage picture : pictures) {
      faces.add(cut(picture, left, top, side));
    }
    return faces;
  }

  private static Optional<Box> find(Path file) {
    try (HaarFaceDetector detector = new HaarFaceDetector();
        Frame frame = new ImageDecoder().decode(bytes(file))) {
      return detector.detect(frame).stream().findFirst().map(Face::box);
    }
  }

  private static GreyImage cut(GreyImage picture, int left, int top, int side) {
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      int x = Math.max(0, Math.min(picture.width() - 1, left + i % side));
      int y = Math.max(0, Math.min(picture.height() - 1, top + i / side));
      pixels[i] = (byte) picture.at(x, y);
    }
    return new GreyImage(side, side, pixels);
  }

  private static GreyImage picture(Path file) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes(file)));
      if (picture == null) {
        throw new UnreadableDataException(file + " is no picture; allowed: JPEG, PNG, BMP");
      }
      return PosedFaces.grey(picture);
    } catch (IOException e) {
      throw new UnreadableDataException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + file + ": " + e, e);
    }
  }
}
