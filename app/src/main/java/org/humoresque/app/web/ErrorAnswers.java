package org.humoresque.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.humoresque.app.session.EnrolmentException;
import org.humoresque.app.session.LibraryBusyException;
import org.humoresque.app.view.ErrorView;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.library.scan.ScanInProgressException;
import org.humoresque.library.server.ServerException;
import org.humoresque.library.server.ServerException.Trouble;
import org.humoresque.library.store.LibraryException;
import org.humoresque.vision.image.UnreadableImageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns exceptions into HTTP answers: {@code {"error": "a sentence"}}. */
final class ErrorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private ErrorAnswers() {}

  static void register(RoutesConfig routes) {
    routes.exception(
        HttpResponseException.class,
        (e, context) -> answer(context, HttpStatus.forStatus(e.getStatus()), e));
    routes.exception(
        UnreadableImageException.class, (e, context) -> answer(context, HttpStatus.BAD_REQUEST, e));
    routes.exception(
        IllegalArgumentException.class, (e, context) -> answer(context, HttpStatus.BAD_REQUEST, e));
    routes.exception(
        EnrolmentException.class,
        (e, context) -> answer(context, HttpStatus.UNPROCESSABLE_CONTENT, e));
    routes.exception(
        LibraryBusyException.class, (e, context) -> answer(context, HttpStatus.CONFLICT, e));
    routes.exception(
        ScanInProgressException.class, (e, context) -> answer(context, HttpStatus.CONFLICT, e));
    routes.exception(
        UnreadableModelException.class,
        (e, context) -> answer(context, HttpStatus.SERVICE_UNAVAILABLE, e));
    routes.exception(
        ServerException.class,
        (e, context) ->
            answer(
                context,
                e.trouble() == Trouble.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY,
                e));
    routes.exception(
        LibraryException.class,
        (e, context) -> {
          LOG.error("{} {}: {}", context.method(), context.path(), e.getMessage());
          answer(context, HttpStatus.INTERNAL_SERVER_ERROR, e);
        });
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), e);
          context
              .status(HttpStatus.INTERNAL_SERVER_ERROR)
              .json(new ErrorView("something went wrong inside the server; its log says what"));
        });
  }

  private static void answer(Context context, HttpStatus status, Exception e) {
    context.status(status).json(ErrorView.of(e));
  }
}
