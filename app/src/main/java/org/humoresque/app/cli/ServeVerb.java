package org.humoresque.app.cli;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.humoresque.app.config.Setting;
import org.humoresque.app.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the player in the browser, until it is told to end. */
@Command(description = "Runs the player; open it in the browser.")
final class ServeVerb extends Verb {

  /** What is printed with --json once requests are answered. */
  record Started(String url) {}

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: 4747).")
  Optional<String> port = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: 127.0.0.1, this machine alone).")
  Optional<String> host = Optional.empty();

  @Option(
      names = "--music",
      paramLabel = "DIR",
      description = "Folder with music to scan at the start; may be given several times.")
  List<String> music = List.of();

  @Option(
      names = "--watch",
      negatable = true,
      description = "Follow changes in the library's folders (default: yes).")
  Optional<Boolean> watch = Optional.empty();

  @Option(
      names = "--rescan-minutes",
      paramLabel = "N",
      description = "How often folders are scanned that cannot be watched (default: 15).")
  Optional<String> rescanMinutes = Optional.empty();

  @Option(
      names = "--max-upload-mb",
      paramLabel = "N",
      description = "Largest photo taken, in megabytes (default: 20).")
  Optional<String> maxUploadMb = Optional.empty();

  @Mixin VisionFlags vision = new VisionFlags();
  @Mixin LyricsFlags lyrics = new LyricsFlags();
  @Mixin AudioFlags audio = new AudioFlags();

  ServeVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    port.ifPresent(text -> flags.put(Setting.PORT, text));
    host.ifPresent(text -> flags.put(Setting.HOST, text));
    maxUploadMb.ifPresent(text -> flags.put(Setting.MAX_UPLOAD_MB, text));
    if (!music.isEmpty()) {
      flags.put(Setting.MUSIC, String.join(File.pathSeparator, music));
    }
    watch.ifPresent(on -> flags.put(Setting.WATCH, on.toString()));
    rescanMinutes.ifPresent(text -> flags.put(Setting.RESCAN_MINUTES, text));
    vision.collect(flags);
    lyrics.collect(flags);
    audio.collect(flags);
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Services services = services();
    Thread ending =
        new Thread(
            () -> {
              services.close();
              ended.countDown();
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      WebServer server = services.server();
      server.start();
      services.warmUp();
      announce(server);
      ended.await();
      return ExitCode.OK;
    } catch (RuntimeException e) {
      Runtime.getRuntime().removeShutdownHook(ending);
      services.close();
      throw e;
    }
  }

  private void announce(WebServer server) {
    if (output.json) {
      print(new Started(server.address().toString()));
    } else {
      out().printf("Humoresque plays at %s (Ctrl+C ends it)%n", server.address());
      out().flush();
    }
  }
}
