package org.humoresque.library.scan;

import java.nio.file.Path;
import org.humoresque.library.store.FileStamp;

/**
 * A file with the name of a music file, not opened yet.
 *
 * @param file absolute path
 * @param stamp its size and time
 * @param folderHasCover whether a cover picture lies beside it
 */
record FoundFile(Path file, FileStamp stamp, boolean folderHasCover) {}
