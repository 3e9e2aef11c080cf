package org.humoresque.library.scan;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The texts of an ID3v2 tag under the names that FFmpeg gives them, with all their values. What is
 * said to be Latin-1 may be UTF-8, and often is in the encoding of somebody's home; what is said to
 * be UTF-16 may lack its mark.
 */
final class Id3Texts {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("TIT2", "title"),
          Map.entry("TT2", "title"),
          Map.entry("TPE1", "artist"),
          Map.entry("TP1", "artist"),
          Map.entry("TALB", "album"),
          Map.entry("TAL", "album"),
          Map.entry("TPE2", "album_artist"),
          Map.entry("TP2", "album_artist"),
          Map.entry("TRCK", "track"),
          Map.entry("TRK", "track"),
          Map.entry("TPOS", "disc"),
          Map.entry("TPA", "disc"),
          Map.entry("TCON", "genre"),
          Map.entry("TCO", "genre"),
          Map.entry("TDRC", "date"),
          Map.entry("TYER", "date"),
          Map.entry("TYE", "date"),
          Map.entry("TLAN", "language"),
          Map.entry("TLA", "language"),
          Map.entry("TBPM", "bpm"),
          Map.entry("TBP", "bpm"),
          Map.entry("TMOO", "mood"),
          Map.entry("TCMP", "compilation"),
          Map.entry("TCP", "compilation"));

  private static final int UTF_16 = 1;
  private static final int UTF_16_BIG = 2;

  private final Id3Tag tag;

  Id3Texts(Id3Tag tag) {
    this.tag = tag;
  }

  /** Puts them over what FFmpeg read, but for genres by number, whose names it knows. */
  void into(Tags tags) {
    tag.forEachText(
        (name, content) -> {
          String known = NAMES.get(name);
          if (known != null) {
            List<TagValue> values = values(content);
            if (!values.isEmpty() && !(known.equals("genre") && hasNumber(values))) {
              tags.put(known, values);
            }
          } else if (name.equals("TXXX") || name.equals("TXX")) {
            List<TagValue> values = values(content);
            if (values.size() > 1) {
              tags.put(values.get(0).text(), values.subList(1, values.size()));
            }
          }
        });
  }

  private static boolean hasNumber(List<TagValue> genres) {
    return genres.stream().anyMatch(genre -> genre.text().matches("\\(?\\d{1,3}\\)?.*"));
  }

  /** The texts of a frame: a byte for the encoding, then texts with zeros between them. */
  private static List<TagValue> values(byte[] content) {
    if (content.length < 2) {
      return List.of();
    }
    int encoding = content[0];
    byte[] text = Arrays.copyOfRange(content, 1, content.length);
    return encoding == UTF_16 || encoding == UTF_16_BIG
        ? wide(text, encoding == UTF_16_BIG)
        : narrow(text);
  }

  private static List<TagValue> narrow(byte[] text) {
    List<TagValue> values = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == 0) {
        byte[] one = Arrays.copyOfRange(text, from, i);
        if (one.length > 0 || i < text.length && values.isEmpty()) {
          values.add(TagValue.of(one));
        }
        from = i + 1;
      }
    }
    return values;
  }

  private static List<TagValue> wide(byte[] text, boolean big) {
    ByteBuffer bytes = ByteBuffer.wrap(text, 0, text.length & ~1);
    Charset charset = big ? StandardCharsets.UTF_16BE : order(bytes);
    String all = charset.decode(bytes).toString();
    List<TagValue> values = new ArrayList<>();
    for (String one : all.split("\0")) {
      String plain = one.startsWith("\uFEFF") ? one.substring(1) : one;
      if (!plain.isEmpty() || values.isEmpty()) {
        values.add(TagValue.sure(plain));
      }
    }
    return values;
  }

  /** By the mark, else by where most zeros are: they are the high bytes of western text. */
  private static Charset order(ByteBuffer text) {
    if (text.limit() >= 2) {
      int mark = text.getShort(0) & 0xFFFF;
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      }
    }
    int balance = 0;
    for (int i = 0; i + 1 < text.limit(); i += 2) {
      balance += (text.get(i) == 0 ? 1 : 0) - (text.get(i + 1) == 0 ? 1 : 0);
    }
    return balance > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
