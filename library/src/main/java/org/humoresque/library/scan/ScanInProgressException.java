package org.humoresque.library.scan;

import org.humoresque.library.store.LibraryException;

/** Another scan fills the same library, in this process or in another one. */
public final class ScanInProgressException extends LibraryException {

  private static final long serialVersionUID = 1L;

  ScanInProgressException() {
    super("a scan of this library is already running; wait until it is done");
  }
}
