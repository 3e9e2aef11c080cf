package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tags of MP4 files that have several values: FFmpeg shows one of them. An item of the list {@code
 * moov/udta/meta/ilst} holds a box {@code data} for each value.
 */
final class ItunesTags {

  private static final Map<String, String> NAMES =
      Map.of(
          "\u00A9ART", "artist",
          "aART", "album_artist",
          "\u00A9gen", "genre");

  private static final List<String> WAY = List.of("moov", "udta", "meta", "ilst");
  private static final int HEADER = 8;
  private static final int MOST_BOXES = 10_000;

  /** The list with its pictures. */
  private static final int MOST_BYTES = 32 << 20;

  private ItunesTags() {}

  static void into(Tags tags, Path path) throws IOException {
    try (FileBytes file = FileBytes.open(path)) {
      Optional<SoundSpan> list = list(file);
      if (list.isPresent() && list.get().length() <= MOST_BYTES) {
        read(file.read(list.get().from(), (int) list.get().length()), tags);
      }
    }
  }

  private static Optional<SoundSpan> list(FileBytes file) throws IOException {
    SoundSpan inside = new SoundSpan(0, file.size());
    for (String name : WAY) {
      Optional<SoundSpan> box = box(file, inside, name);
      if (box.isEmpty()) {
        return box;
      }
      long version = name.equals("meta") ? Integer.BYTES : 0;
      inside = new SoundSpan(box.get().from() + version, box.get().to());
    }
    return Optional.of(inside);
  }

  private static Optional<SoundSpan> box(FileBytes file, SoundSpan inside, String name)
      throws IOException {
    long at = inside.from();
    for (int i = 0; i < MOST_BOXES && at + HEADER <= inside.to(); i++) {
      ByteBuffer header = file.read(at, 2 * HEADER);
      if (header.limit() < HEADER) {
        return Optional.empty();
      }
      long size = header.getInt(0) & 0xFFFFFFFFL;
      int headerSize = size == 1 && header.limit() == 2 * HEADER ? 2 * HEADER : HEADER;
      size = headerSize == HEADER ? size : header.getLong(HEADER);
      if (size < headerSize) {
        return Optional.empty();
      }
      if (name(header, 4).equals(name)) {
        return Optional.of(new SoundSpan(at + headerSize, Math.min(at + size, inside.to())));
      }
      at += size;
    }
    return Optional.empty();
  }

  private static void read(ByteBuffer list, Tags tags) {
    for (int at = 0; isBox(list, at); at += list.getInt(at)) {
      String name = name(list, at + 4);
      ByteBuffer item = list.slice(at + HEADER, list.getInt(at) - HEADER);
      List<TagValue> values = new ArrayList<>();
      String own = NAMES.getOrDefault(name, "");
      for (int box = 0; isBox(item, box); box += item.getInt(box)) {
        byte[] content = content(item, box);
        if (name(item, box + 4).equals("data") && content.length > HEADER) {
          values.add(TagValue.of(Arrays.copyOfRange(content, HEADER, content.length)));
        } else if (name.equals("----") && name(item, box + 4).equals("name")) {
          own = new String(content, StandardCharsets.UTF_8).substring(Math.min(4, content.length));
        }
      }
      if (values.size() > 1 && !own.isEmpty()) {
        tags.put(own, values);
      }
    }
  }

  private static boolean isBox(ByteBuffer boxes, int at) {
    return at + HEADER <= boxes.limit()
        && boxes.getInt(at) >= HEADER
        && boxes.getInt(at) <= boxes.limit() - at;
  }

  private static byte[] content(ByteBuffer boxes, int at) {
    byte[] content = new byte[boxes.getInt(at) - HEADER];
    boxes.get(at + HEADER, content);
    return content;
  }

  private static String name(ByteBuffer header, int at) {
    byte[] name = new byte[4];
    header.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
