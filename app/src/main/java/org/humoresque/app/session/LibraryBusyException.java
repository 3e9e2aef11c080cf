package org.humoresque.app.session;

/** A job on the library was asked for while another one runs. */
public final class LibraryBusyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LibraryBusyException(JobStatus running) {
    super(
        switch (running.kind()) {
          case SCAN -> "a scan is already running; wait until it is done";
          case IMPORT -> "an import is running already; wait until it is done";
          case SYNC -> "a server is being synced; wait until that is done";
          case LYRICS -> "lyrics are being read already; wait until that is done";
          case DEMO -> "the demo library is being composed; wait until it is done";
        });
  }
}
