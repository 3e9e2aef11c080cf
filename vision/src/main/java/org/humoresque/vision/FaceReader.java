package org.humoresque.vision;

import java.time.Duration;
import java.util.List;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.ImageDecoder;
import org.humoresque.vision.track.FaceFollower;
import org.humoresque.vision.track.TrackerOptions;
import org.humoresque.vision.video.VideoAnalyzer;
import org.humoresque.vision.video.VideoOptions;

/**
 * Reads the emotions of the faces in a picture: decode, detect, classify.
 *
 * <p>The picture lives in memory only, and only for as long as it is read. Safe for use by several
 * threads.
 */
public final class FaceReader implements AutoCloseable {

  private final ImageDecoder decoder;
  private final FaceDetector detector;
  private final EmotionClassifier classifier;

  /**
   * @param decoder decodes pictures
   * @param detector finds faces, and cuts them to the size the classifier takes; closed with this
   *     reader
   * @param classifier reads each face; closed with this reader
   */
  public FaceReader(ImageDecoder decoder, FaceDetector detector, EmotionClassifier classifier) {
    this.decoder = decoder;
    this.detector = detector;
    this.classifier = classifier;
  }

  /**
   * Reads a photo.
   *
   * @param photo the bytes of a JPEG, PNG, WebP, BMP or GIF file
   * @return one reading for each face; a photo without a face is no error
   * @throws org.humoresque.vision.image.UnreadableImageException if this is no picture we can read;
   *     the message says why
   */
  public PhotoReading read(byte[] photo) {
    try (Frame frame = decoder.decode(photo)) {
      return read(frame);
    }
  }

  /** Reads a picture that is decoded already; the frame is left open. */
  public PhotoReading read(Frame frame) {
    List<FaceReading> faces =
        detector.detect(frame).stream()
            .map(face -> reading(face, classifier.classify(face.crop())))
            .toList();
    return new PhotoReading(frame.width(), frame.height(), faces);
  }

  /** Follows the faces of one camera; to be closed before this reader. */
  public FaceFollower follower() {
    return new FaceFollower(detector, classifier, TrackerOptions.DEFAULT);
  }

  /**
   * Reads a photo that is one of many of the same camera.
   *
   * @param photo the bytes of a JPEG, PNG, WebP, BMP or GIF file
   * @param follower made by this reader for this camera
   * @param at when it was taken, not before the one before
   * @throws org.humoresque.vision.image.UnreadableImageException if this is no picture we can read
   */
  public FollowedPhoto follow(byte[] photo, FaceFollower follower, Duration at) {
    try (Frame frame = decoder.decode(photo)) {
      return new FollowedPhoto(frame.width(), frame.height(), follower.see(frame, at));
    }
  }

  /** Reads films with the same detector and model. */
  public VideoAnalyzer films(VideoOptions options) {
    return new VideoAnalyzer(detector, classifier, options);
  }

  private FaceReading reading(Face face, EmotionScores scores) {
    return new FaceReading(face.box(), scores, classifier.isSure(scores));
  }

  @Override
  public void close() {
    detector.close();
    classifier.close();
  }
}
