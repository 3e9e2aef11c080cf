package org.humoresque.library.store;

import java.nio.file.Path;

/**
 * A file of lyrics beside an audio file, not opened.
 *
 * @param file absolute path
 * @param stamp its size and time
 */
public record Sidecar(Path file, FileStamp stamp) {}
