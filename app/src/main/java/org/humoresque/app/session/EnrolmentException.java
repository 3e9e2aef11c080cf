package org.humoresque.app.session;

import java.util.List;

/** Photos that nobody can be known by; the message says which, and why. */
public final class EnrolmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnrolmentException(List<String> complaints) {
    super(String.join("; ", complaints));
  }
}
