package org.humoresque.training.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.ImageDecoder;
import org.humoresque.vision.image.OpenCv;
import org.humoresque.vision.image.Resizing;
import org.humoresque.vision.image.UnreadableImageException;

/** Finds the largest face of each photo; of a photo without one, its middle is taken for it. */
final class PersonFaceFinder {

  /** The part of a tight photo's shorter side that a detector's square would take. */
  private static final double TIGHT = 0.8;

  private final ImageDecoder decoder = new ImageDecoder();
  private final FaceDetector detector;

  PersonFaceFinder(FaceDetector detector) {
    this.detector = detector;
  }

  /**
   * @param messages told which photos are damaged
   * @param step run after each photo
   */
  List<PersonFace> find(List<PersonPhoto> photos, Consumer<String> messages, Runnable step) {
    List<PersonFace> faces = new ArrayList<>();
    for (PersonPhoto photo : photos) {
      try (Frame frame = decoder.decode(photo.bytes())) {
        List<Face> found = detector.detect(frame);
        GreyImage cut = found.isEmpty() ? middle(frame) : found.get(0).crop();
        faces.add(new PersonFace(photo.person(), hash(photo.bytes()), cut, !found.isEmpty()));
      } catch (UnreadableImageException e) {
        messages.accept("Left out: %s: %s".formatted(photo.name(), e.getMessage()));
      }
      step.run();
    }
    return faces;
  }

  private static GreyImage middle(Frame frame) {
    double face = TIGHT * Math.min(frame.width(), frame.height());
    int side = Math.max(2, (int) Math.round(EyeLocator.FRAMING.zoom() * face));
    int left = (frame.width() - side) / 2;
    int top = (frame.height() - side) / 2;
    int room = 1 + Math.max(0, Math.max(-left, -top));
    try (Mat grey = frame.grey();
        Mat wide = new Mat();
        Mat scaled = new Mat()) {
      opencv_core.copyMakeBorder(grey, wide, room, room, room, room, opencv_core.BORDER_REPLICATE);
      try (Rect square = new Rect(left + room, top + room, side, side);
          Mat part = new Mat(wide, square)) {
        int size = EyeLocator.FRAMING.size();
        Resizing.SMOOTH.resize(part, scaled, size, size);
        return OpenCv.image(scaled);
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
