package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.app.session.LibraryJobs;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.view.JobView;
import org.jspecify.annotations.Nullable;

/** {@code /api/scan} and {@code /api/demo}: fill the library in the background. */
final class ScanHandler {

  /** The folders to scan. */
  record Request(@Nullable List<String> directories) {}

  private final LibraryJobs jobs;
  private final LibraryWork work;

  ScanHandler(LibraryJobs jobs, LibraryWork work) {
    this.jobs = jobs;
    this.work = work;
  }

  void status(Context context) {
    context.json(JobView.of(jobs.status()));
  }

  void scan(Context context) throws IOException {
    List<String> directories =
        Objects.requireNonNullElse(
            JsonBody.read(context, Request.class).directories(), List.<String>of());
    if (directories.isEmpty()) {
      throw new BadRequestResponse("name the folders to scan: {\"directories\": [\"/music\"]}");
    }
    List<Path> folders = directories.stream().map(FolderNames::parse).toList();
    accepted(context, JobView.of(jobs.start(Kind.SCAN, work.scan(folders))));
  }

  void demo(Context context) {
    accepted(context, JobView.of(jobs.start(Kind.DEMO, work.demo())));
  }

  private static void accepted(Context context, JobView job) {
    context.status(HttpStatus.ACCEPTED).json(job);
  }
}
