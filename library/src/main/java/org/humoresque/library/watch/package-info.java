/**
 * Notices changes in the library's folders while the program runs, so that a scan follows them by
 * itself.
 *
 * <p>{@link org.humoresque.library.watch.FolderWatcher} asks the system to tell of changes; where
 * that cannot be had, or cannot be trusted, it says so and has the folder scanned now and then. It
 * scans nothing itself: {@code library.scan} does.
 */
@NullMarked
package org.humoresque.library.watch;

import org.jspecify.annotations.NullMarked;
