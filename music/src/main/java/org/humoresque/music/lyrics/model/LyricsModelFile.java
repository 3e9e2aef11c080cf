package org.humoresque.music.lyrics.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * A model on disk: eight bytes of name, four of version, then a gzip stream of what {@link
 * ModelWriter} writes. Same model, same bytes.
 */
public final class LyricsModelFile {

  /** The version that is written and read. */
  public static final int VERSION = 1;

  private static final int MOST_BYTES = 1 << 28;
  private static final byte[] NAME = "HUMLYRIC".getBytes(StandardCharsets.US_ASCII);

  private LyricsModelFile() {}

  /** Writes a model; an older file of that name is replaced. */
  public static void write(Path file, LyricsClassifier model) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream head = new DataOutputStream(bytes);
      head.write(NAME);
      head.writeInt(VERSION);
      try (DataOutputStream body = new DataOutputStream(new GZIPOutputStream(bytes))) {
        new ModelWriter(body).write(model);
      }
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UnreadableLyricsModelException("cannot write " + file + ": " + e, e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws UnreadableLyricsModelException if it is not there, damaged or of another version
   */
  public static LyricsClassifier read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw new UnreadableLyricsModelException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Reads a model from a stream, which stays open.
   *
   * @param name names the model in messages
   * @throws UnreadableLyricsModelException if it is damaged or of another version
   */
  public static LyricsClassifier read(String name, InputStream in) {
    return read(name, in, new SharedParts());
  }

  /**
   * Reads a model from a stream, which stays open.
   *
   * @param name names the model in messages
   * @param shared what it has in common with other models
   * @throws UnreadableLyricsModelException if it is damaged or of another version
   */
  public static LyricsClassifier read(String name, InputStream in, SharedParts shared) {
    try {
      requireVersion(name, new DataInputStream(in));
      ByteBuffer body = ByteBuffer.wrap(body(name, in));
      LyricsClassifier model = new ModelReader(name, body, shared).read();
      if (body.hasRemaining()) {
        throw new UnreadableLyricsModelException(name + " is damaged: it goes on behind its end");
      }
      return model;
    } catch (EOFException | BufferUnderflowException e) {
      throw new UnreadableLyricsModelException(name + " is damaged: it ends too soon", e);
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableLyricsModelException(name + " is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableLyricsModelException("cannot read " + name + ": " + e, e);
    }
  }

  private static void requireVersion(String name, DataInputStream head) throws IOException {
    byte[] start = new byte[NAME.length];
    head.readFully(start);
    if (!Arrays.equals(start, NAME)) {
      throw new UnreadableLyricsModelException(name + " is no lyrics model");
    }
    int version = head.readInt();
    if (version != VERSION) {
      throw new UnreadableLyricsModelException(
          "%s is a lyrics model of version %d; this program reads version %d; train it again"
              .formatted(name, version, VERSION));
    }
  }

  private static byte[] body(String name, InputStream in) throws IOException {
    byte[] body = new GZIPInputStream(in, 1 << 16).readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new UnreadableLyricsModelException(
          "%s is damaged: it has more than %d bytes".formatted(name, MOST_BYTES));
    }
    return body;
  }
}
