package org.humoresque.library.scan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ID3v2's synchronised lyrics (SYLT, in version 2.2 SLT) as LRC text: encoding, language, time
 * format, kind and a description, then texts, each with its time. Where a text begins with a line
 * break, the texts between are syllables of one line.
 */
final class SyncedLyrics {

  private static final int FIXED_BYTES = 6;
  private static final int MILLISECONDS = 2;

  /** Kinds above are chords and the like. */
  private static final int TRANSCRIPTION = 2;

  private record Piece(String text, int millis) {}

  private final ByteBuffer rest;
  private final Charset charset;

  private SyncedLyrics(ByteBuffer rest, Charset charset) {
    this.rest = rest;
    this.charset = charset;
  }

  /** The frame's content as LRC in UTF-8; empty if it is damaged or no lyrics with times. */
  static Optional<EmbeddedLyrics> read(byte[] frame) {
    if (frame.length <= FIXED_BYTES
        || frame[4] != MILLISECONDS
        || frame[5] < 0
        || frame[5] > TRANSCRIPTION) {
      return Optional.empty();
    }
    ByteBuffer rest = ByteBuffer.wrap(frame).position(FIXED_BYTES);
    String lrc = lrc(new SyncedLyrics(rest, charset(frame[0])).pieces());
    return lrc.isEmpty()
        ? Optional.empty()
        : Optional.of(new EmbeddedLyrics("SYLT", lrc.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Piece> pieces() {
    text(); // the description
    List<Piece> pieces = new ArrayList<>();
    while (rest.remaining() > Integer.BYTES) {
      String text = text();
      if (rest.remaining() >= Integer.BYTES) {
        pieces.add(new Piece(text, rest.getInt()));
      }
    }
    return pieces;
  }

  private static String lrc(List<Piece> pieces) {
    boolean syllables = pieces.stream().anyMatch(piece -> piece.text().startsWith("\n"));
    StringBuilder lrc = new StringBuilder();
    for (Piece piece : pieces) {
      if (!syllables || lrc.isEmpty() || piece.text().startsWith("\n")) {
        lrc.append(lrc.isEmpty() ? "" : "\n").append(stamp(piece.millis()));
      }
      lrc.append(piece.text().replace("\n", ""));
    }
    return lrc.toString();
  }

  /** Reads up to and past the zero that ends a text. */
  private String text() {
    boolean wide = charset.name().startsWith("UTF-16");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (rest.remaining() >= (wide ? 2 : 1)) {
      byte first = rest.get();
      byte second = wide ? rest.get() : 0;
      if (first == 0 && second == 0) {
        break;
      }
      bytes.write(first);
      if (wide) {
        bytes.write(second);
      }
    }
    return bytes.toString(charset).replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String stamp(int millis) {
    long hundredths = Integer.toUnsignedLong(millis) / 10;
    return String.format(
        Locale.ROOT,
        "[%02d:%02d.%02d]",
        hundredths / 6000,
        hundredths / 100 % 60,
        hundredths % 100);
  }

  private static Charset charset(byte encoding) {
    return switch (encoding) {
      case 0 -> StandardCharsets.ISO_8859_1;
      case 1 -> StandardCharsets.UTF_16;
      case 2 -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
