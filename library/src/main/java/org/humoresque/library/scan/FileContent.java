package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.library.store.ContentId;

/**
 * A file's bytes, read sparingly: enough to know its sound again, and to tell what kind it is.
 *
 * @param id of the sound: the same whatever the tags say
 * @param former what earlier versions of this program called the file
 * @param head the first bytes after any ID3v2 tags, 16 KiB if there are as many
 * @param size how many bytes there are after any ID3v2 tags
 */
record FileContent(ContentId id, ContentId former, ByteBuffer head, long size) {

  private static final int HEAD = 16 * 1024;
  private static final int ID3_HEADER = 10;

  /**
   * @throws UnreadableAudioException if the file is empty or ends inside its tags
   */
  static FileContent read(Path path) throws IOException {
    try (FileBytes file = FileBytes.open(path)) {
      if (file.size() == 0) {
        throw new UnreadableAudioException("it is empty");
      }
      long tags = id3Length(file);
      ByteBuffer head = file.read(tags, HEAD);
      Optional<AudioFormat> format = AudioFormat.of(head);
      SoundSpan span = SoundSpan.of(file, format, tags, head);
      boolean ogg = format.equals(Optional.of(AudioFormat.OGG));
      return new FileContent(
          SoundHash.of(file, span, ogg), SoundHash.former(file), head, file.size() - tags);
    }
  }

  /** How long the ID3v2 tags at the beginning are, all together. */
  private static long id3Length(FileBytes file) throws IOException {
    long length = 0;
    ByteBuffer header = file.read(0, ID3_HEADER);
    while (header.limit() >= ID3_HEADER && isId3(header)) {
      boolean footer = (header.get(5) & 0x10) != 0;
      length += ID3_HEADER + id3Size(header) + (footer ? ID3_HEADER : 0);
      if (length >= file.size()) {
        throw new UnreadableAudioException("it is cut short: it ends inside its tags");
      }
      header = file.read(length, ID3_HEADER);
    }
    return length;
  }

  private static boolean isId3(ByteBuffer head) {
    return head.get(0) == 'I' && head.get(1) == 'D' && head.get(2) == '3' && head.get(3) != -1;
  }

  /** Four bytes of seven bits each. */
  private static int id3Size(ByteBuffer head) {
    int size = 0;
    for (int i = 6; i < ID3_HEADER; i++) {
      size = size << 7 | head.get(i) & 0x7F;
    }
    return size;
  }
}
