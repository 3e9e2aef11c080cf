package org.humoresque.app.config;

/**
 * A setting that is unknown or holds a value it cannot hold; the message names both and the way
 * out.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
