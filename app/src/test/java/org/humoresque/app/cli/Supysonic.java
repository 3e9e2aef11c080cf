package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's supysonic, running on a free port with a user and a folder of music. */
final class Supysonic implements AutoCloseable {

  static final String USER = "ada";
  static final String PASSWORD = "sesam1";

  private final Path folder;
  private final int port;
  private final Process server;

  /**
   * @param music is scanned before the server starts
   */
  Supysonic(Path folder, Path music) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.port = freePort();
    Files.writeString(
        folder.resolve("supysonic.conf"),
        """
        [base]
        database_uri = sqlite:///%1$s/supysonic.db
        [webapp]
        cache_dir = %1$s/cache
        log_file = %1$s/log
        mount_webui = no
        [daemon]
        socket = %1$s/socket
        run_watcher = no
        """
            .formatted(folder.toAbsolutePath()));
    run("user", "add", USER, "-p", PASSWORD);
    run("folder", "add", "Music", music.toString());
    scan();
    server =
        start(List.of("supysonic-server", "-S", "waitress", "-h", "127.0.0.1", "-p", "" + port));
    awaitOpen();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Has it look at its folder again. */
  void scan() throws IOException, InterruptedException {
    run("folder", "scan", "--foreground", "Music");
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("supysonic-cli"));
    command.addAll(List.of(arguments));
    Process process = start(command);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log())).isZero();
  }

  private Process start(List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile());
      builder.environment().put("HOME", folder.toString());
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          "this test needs the Debian packages supysonic and python3-waitress: apt-get install -y"
              + " supysonic python3-waitress",
          e);
    }
  }

  private Path log() {
    return folder.resolve("output.log");
  }

  private void awaitOpen() throws IOException, InterruptedException {
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2); System.nanoTime() < end; ) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (java.net.ConnectException e) {
        if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new AssertionError("supysonic-server ended: " + Files.readString(log()), e);
        }
      }
    }
    throw new AssertionError("supysonic-server does not answer: " + Files.readString(log()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroyForcibly();
    }
  }
}
