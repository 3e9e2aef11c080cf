package org.humoresque.benchmarks;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.PhotoReading;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.image.ImageDecoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a camera frame costs: JPEG of 640×480 pixels in, faces and their emotions out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FrameBenchmark {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** A photo with a face in its middle. */
  @Param("")
  public String photo = "";

  private final FaceReader reader =
      new FaceReader(
          new ImageDecoder(), new HaarFaceDetector(), OnnxEmotionClassifier.openDefault(true));
  private byte[] frame = new byte[0];

  @Setup
  public void prepare() throws IOException {
    frame = frame(ImageIO.read(new File(photo)));
    int faces = reader.read(frame).faces().size();
    if (faces == 0) {
      throw new IllegalStateException("no face was found in " + photo);
    }
  }

  @Benchmark
  public PhotoReading facesOfFrame() {
    return reader.read(frame);
  }

  @TearDown
  public void close() {
    reader.close();
  }

  /** The middle of a photo, as a camera would send it. */
  private static byte[] frame(BufferedImage image) throws IOException {
    double scale = Math.max(WIDTH / (double) image.getWidth(), HEIGHT / (double) image.getHeight());
    int width = (int) Math.ceil(scale * image.getWidth());
    int height = (int) Math.ceil(scale * image.getHeight());
    BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = frame.createGraphics();
    graphics.drawImage(image, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(frame, "jpg", out);
    return out.toByteArray();
  }
}
