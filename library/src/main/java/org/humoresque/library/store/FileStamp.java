package org.humoresque.library.store;

/**
 * What the file system says of a file without opening it; while it stays the same, so does the
 * file.
 *
 * @param size in bytes
 * @param modifiedNanos time of the last change, in nanoseconds since 1970
 */
public record FileStamp(long size, long modifiedNanos) {}
