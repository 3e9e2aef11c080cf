package org.humoresque.library.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.Sidecar;

/**
 * A file with the name of a music file, not opened yet.
 *
 * @param file absolute path
 * @param stamp its size and time
 * @param folderHasCover whether a cover picture lies beside it
 * @param sidecar the file of lyrics beside it
 */
record FoundFile(Path file, FileStamp stamp, boolean folderHasCover, Optional<Sidecar> sidecar) {}
