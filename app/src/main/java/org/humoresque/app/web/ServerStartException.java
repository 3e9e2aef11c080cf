package org.humoresque.app.web;

import org.humoresque.app.config.AppConfig;

/** The server cannot listen where it was told to. */
public final class ServerStartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ServerStartException(AppConfig.Server options, Throwable cause) {
    super(
        "cannot listen on %s port %d: another program uses the port, or it may not be used; choose another one with --port"
            .formatted(options.host(), options.port()),
        cause);
  }
}
