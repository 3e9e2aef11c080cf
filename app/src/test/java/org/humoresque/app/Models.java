package org.humoresque.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.vision.emotion.EmotionModelSource;

/** Expression models for tests. */
public final class Models {

  private static final int METADATA = 14 << 3 | 2;
  private static final int KEY = 1 << 3 | 2;
  private static final int VALUE = 2 << 3 | 2;

  private Models() {}

  /**
   * Writes {@code mini-xception} with one more entry of metadata: in protobuf's form, a repeated
   * field may be appended to a whole file.
   */
  public static Path withMetadata(Path file, String key, String value) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    field(entry, KEY, key.getBytes(StandardCharsets.UTF_8));
    field(entry, VALUE, value.getBytes(StandardCharsets.UTF_8));
    try (InputStream in = EmotionModelSource.class.getResourceAsStream("mini-xception.onnx")) {
      ByteArrayOutputStream model = new ByteArrayOutputStream();
      in.transferTo(model);
      field(model, METADATA, entry.toByteArray());
      return Files.write(file, model.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void field(ByteArrayOutputStream out, int tag, byte[] bytes) {
    if (bytes.length > 127) {
      throw new IllegalArgumentException("one byte of length is all this writes");
    }
    out.write(tag);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }
}
