package org.humoresque.library.scan;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.humoresque.library.store.FileStamp;

/** Reads a file's stamp from what the file system says of it. */
final class Stamps {

  private Stamps() {}

  static FileStamp of(BasicFileAttributes attributes) {
    return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
