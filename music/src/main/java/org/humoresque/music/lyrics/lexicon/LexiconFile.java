package org.humoresque.music.lyrics.lexicon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A lexicon's text file as its authors or their readers keep it: plain or in {@code .gz}, UTF-8 or
 * GB18030, with any line ends.
 */
final class LexiconFile {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private LexiconFile() {}

  /** A line and its number, counted from 1. */
  record Line(int number, String text) {

    String[] fields() {
      return text.split("\t", -1);
    }
  }

  /**
   * Every line that is not blank.
   *
   * @throws LexiconException if the file cannot be read, or is in neither encoding
   */
  static List<Line> lines(Path file) {
    String text = text(file);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(number, line.replace("\uFEFF", "")));
      }
    }
    return lines;
  }

  private static String text(Path file) {
    byte[] bytes = bytes(file);
    try {
      return decoded(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(bytes, GB18030);
      } catch (CharacterCodingException e) {
        throw new LexiconException("%s is neither UTF-8 nor GB18030 text".formatted(file), e);
      }
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    } catch (IOException e) {
      throw new LexiconException("cannot read the lexicon %s: %s".formatted(file, e), e);
    }
  }
}
