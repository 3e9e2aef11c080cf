package org.humoresque.library.store;

import java.nio.file.Path;

/**
 * A file that is no music although its name says so.
 *
 * @param file absolute path
 * @param stamp size and time when it was tried
 * @param reason why it cannot be read, in plain words
 */
public record KnownFailure(Path file, FileStamp stamp, String reason) {}
