package org.humoresque.app.session;

import java.util.Optional;

/**
 * How far the work on the library is.
 *
 * @param state whether it runs, or how it ended
 * @param kind what is or was done
 * @param phase the step it is in, as a person reads it
 * @param done how many items of the phase are done
 * @param total how many items the phase has; 0 while that is unknown
 * @param report what came out, once done
 * @param error why it failed, if it did
 */
public record JobStatus(
    State state,
    Kind kind,
    String phase,
    long done,
    long total,
    Optional<LibraryReport> report,
    Optional<String> error) {

  /** Where in its life a job is. */
  public enum State {
    /** No job has run yet. */
    IDLE,
    RUNNING,
    DONE,
    FAILED
  }

  /** What a job does. */
  public enum Kind {
    /** Reads folders into the library. */
    SCAN("Scan"),
    /** Composes the demo library, then reads it. */
    DEMO("Demo library"),
    /** Takes in a catalogue, a playlist or a backup. */
    IMPORT("Import"),
    /** Brings the library in line with a music server. */
    SYNC("Server sync"),
    /** Reads words that an earlier program or a stopped run left unread. */
    LYRICS("Reading lyrics");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static final JobStatus IDLE = started(Kind.SCAN).inState(State.IDLE);

  static JobStatus started(Kind kind) {
    return new JobStatus(State.RUNNING, kind, "", 0, 0, Optional.empty(), Optional.empty());
  }

  JobStatus at(String nowPhase, long nowDone, long nowTotal) {
    return new JobStatus(state, kind, nowPhase, nowDone, nowTotal, report, error);
  }

  JobStatus done(LibraryReport result) {
    return new JobStatus(State.DONE, kind, phase, done, total, Optional.of(result), error);
  }

  JobStatus failed(String reason) {
    return new JobStatus(State.FAILED, kind, phase, done, total, report, Optional.of(reason));
  }

  private JobStatus inState(State now) {
    return new JobStatus(now, kind, phase, done, total, report, error);
  }
}
