package org.humoresque.music.lyrics.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
    try {
      DataInputStream head = new DataInputStream(in);
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
      DataInputStream body =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
      LyricsClassifier model = new ModelReader(name, body).read();
      if (body.read() != -1) {
        throw new UnreadableLyricsModelException(name + " is damaged: it goes on behind its end");
      }
      return model;
    } catch (EOFException | ZipException | IllegalArgumentException e) {
      throw new UnreadableLyricsModelException(name + " is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableLyricsModelException("cannot read " + name + ": " + e, e);
    }
  }
}
