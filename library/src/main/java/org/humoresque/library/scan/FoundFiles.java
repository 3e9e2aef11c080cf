package org.humoresque.library.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What lies in the folders of a scan.
 *
 * @param files the music files, folder by folder
 * @param failures folders and files that could not be looked at
 * @param hidden paths of which we cannot say what lies there, or below them: those that failed
 * @param cueSheets files that say which songs a recording holds
 */
record FoundFiles(
    List<FoundFile> files, List<ScanFailure> failures, Set<Path> hidden, List<Path> cueSheets) {

  FoundFiles(List<FoundFile> files, List<ScanFailure> failures, Set<Path> hidden) {
    this(files, failures, hidden, List.of());
  }
}
