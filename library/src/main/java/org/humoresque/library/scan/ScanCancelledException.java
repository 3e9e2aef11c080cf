package org.humoresque.library.scan;

import org.humoresque.library.store.LibraryException;

/**
 * The scan was stopped. What it had read is in the library; nothing was removed from it; the next
 * scan goes on from there.
 */
public final class ScanCancelledException extends LibraryException {

  private static final long serialVersionUID = 1L;

  public ScanCancelledException() {
    super("the scan was stopped; what it had read so far is in the library");
  }
}
