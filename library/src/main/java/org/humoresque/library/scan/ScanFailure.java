package org.humoresque.library.scan;

import java.nio.file.Path;

/**
 * A file or folder that could not be read.
 *
 * @param path which
 * @param reason why, in plain words
 */
public record ScanFailure(Path path, String reason) {}
