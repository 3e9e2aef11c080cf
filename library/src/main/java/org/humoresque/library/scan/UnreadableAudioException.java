package org.humoresque.library.scan;

import org.humoresque.library.store.LibraryException;

/** What is in a file is no music that can be read, and will not be until the file changes. */
final class UnreadableAudioException extends LibraryException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a clause in plain words, about "it"
   */
  UnreadableAudioException(String reason) {
    super(reason);
  }
}
