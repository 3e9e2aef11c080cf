package org.humoresque.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.humoresque.app.config.Setting;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.view.VideoView;
import org.humoresque.vision.video.UnreadableVideoException;
import org.humoresque.vision.video.VideoReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code video}: who is in a film, when, and how they are. */
@Command(description = "Follows the faces in a film and reads how they feel over time.")
final class VideoVerb extends Verb {

  /** How long Ctrl-C waits for the picture that is being read, in seconds. */
  private static final int PATIENCE_SECONDS = 5;

  /** The whole answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(String file, @Nullable ModelView model, @JsonUnwrapped VideoView film) {}

  @Parameters(paramLabel = "FILE", description = "A film: MP4, MOV, WebM, Matroska, AVI, GIF …")
  String file = "";

  @Option(
      names = "--plot",
      paramLabel = "OUT.png",
      description = "Draw the emotions and the mood of each person over time.")
  Optional<String> plot = Optional.empty();

  @Option(
      names = "--micro",
      description =
          "Look for micro-expressions too, in up to 100 pictures a second. About two a minute are"
              + " false.")
  boolean micro;

  @Mixin VisionFlags vision = new VisionFlags();

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);

  VideoVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    vision.collect(flags);
  }

  @Override
  public Integer call() {
    Path film = surroundings.workingDirectory().resolve(file).normalize();
    Optional<Path> picture = plot.map(it -> surroundings.workingDirectory().resolve(it));
    picture.ifPresent(this::requireWritable);
    Thread onCtrlC = new Thread(this::cancel, "cancel");
    Runtime.getRuntime().addShutdownHook(onCtrlC);
    try {
      return read(film, picture);
    } finally {
      ended.countDown();
      if (!cancelled.get()) {
        Runtime.getRuntime().removeShutdownHook(onCtrlC);
      }
    }
  }

  private int read(Path film, Optional<Path> picture) {
    VideoReading reading;
    @Nullable ModelView model;
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      reading =
          services
              .session()
              .watch(
                  film,
                  micro,
                  (second, seconds) -> {
                    progress.at("Reading " + film.getFileName(), (long) second, (long) seconds);
                    return !cancelled.get();
                  });
      model = services.model().orElse(null);
    } catch (UnreadableVideoException e) {
      throw new UnreadableVideoException(Path.of(file), e.reason(), e);
    }
    if (cancelled.get()) {
      err().println("humoresque: " + reading.endedEarly().orElse("cancelled"));
      err().flush();
      return ExitCode.SOFTWARE;
    }
    VideoView view = VideoView.of(reading);
    picture.ifPresent(it -> VideoPlot.write(view, it));
    if (output.json) {
      print(new Answer(file, model, view));
    } else {
      new VideoText(out()).print(file, view);
    }
    return ExitCode.OK;
  }

  private void requireWritable(Path picture) {
    Path folder = picture.toAbsolutePath().getParent();
    if (Files.isDirectory(picture) || folder == null || !Files.isWritable(folder)) {
      throw wrongUsage("--plot: %s cannot be written".formatted(picture));
    }
  }

  /** Lets the picture that is being read be the last one. */
  private void cancel() {
    cancelled.set(true);
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err().println("humoresque: stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
