package org.humoresque.vision.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * The cascades in use: one serves one thread at a time, so there are as many as threads ever looked
 * at once.
 */
final class CascadePool implements AutoCloseable {

  private final String xml;
  private final Queue<CascadeClassifier> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param name file name of a cascade in OpenCV's jar
   */
  CascadePool(String name) {
    Loader.load(opencv_objdetect.class);
    this.xml = read(name);
    idle.add(load());
  }

  /** Works with a cascade nobody else is using. */
  void use(Consumer<CascadeClassifier> work) {
    CascadeClassifier waiting = idle.poll();
    CascadeClassifier cascade = waiting == null ? load() : waiting;
    try {
      work.accept(cascade);
    } finally {
      idle.add(cascade);
    }
  }

  @Override
  public void close() {
    for (CascadeClassifier cascade = idle.poll(); cascade != null; cascade = idle.poll()) {
      cascade.close();
    }
  }

  private CascadeClassifier load() {
    CascadeClassifier cascade = new CascadeClassifier();
    try (FileStorage storage = new FileStorage(xml, FileStorage.READ | FileStorage.MEMORY);
        FileNode root = storage.getFirstTopLevelNode()) {
      if (!cascade.read(root)) {
        cascade.close();
        throw new IllegalStateException("OpenCV cannot read its own face cascade");
      }
    }
    return cascade;
  }

  /** OpenCV keeps its data under {@code share/opencv4}, on Windows under {@code etc}. */
  private static String read(String name) {
    String root = "/org/bytedeco/opencv/" + Loader.getPlatform();
    try (InputStream unix = open(root + "/share/opencv4/haarcascades/" + name);
        InputStream windows = open(root + "/etc/haarcascades/" + name)) {
      byte[] bytes = unix.readAllBytes();
      return new String(
          bytes.length > 0 ? bytes : windows.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the cascade " + name, e);
    }
  }

  private static InputStream open(String path) {
    InputStream stream = CascadePool.class.getResourceAsStream(path);
    return stream == null ? InputStream.nullInputStream() : stream;
  }
}
