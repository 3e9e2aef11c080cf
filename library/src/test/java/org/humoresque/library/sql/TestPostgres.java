package org.humoresque.library.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.humoresque.library.store.DatabaseAddress;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A PostgreSQL server of our own in a folder that is deleted afterwards, one for all tests of a
 * run; a test that asks for a {@link DatabaseAddress} gets a new database. The server refuses to
 * run as root: then it runs as nobody.
 */
final class TestPostgres implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseAddress.class;
  }

  @Override
  public DatabaseAddress resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Server.class, key -> new Server(), Server.class)
        .database();
  }

  /** The running server. */
  static final class Server implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final String PROGRAMS = "/postgres-linux-x86_64.txz";

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final int port;
    private final Process server;

    Server() {
      try {
        folder = Files.createTempDirectory("humoresque-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack();
        port = freePort();
        if (isRoot()) {
          run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        }
        run(
            asNobody(
                program("initdb"),
                "-D",
                data(),
                "-U",
                "humoresque",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        server =
            new ProcessBuilder(
                    asNobody(
                        program("postgres"),
                        "-D",
                        data(),
                        "-p",
                        "" + port,
                        "-k",
                        folder.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        awaitReady(server);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DatabaseAddress database() {
      String name = "library" + databases.incrementAndGet();
      try (Connection connection = DriverManager.getConnection(url("postgres"));
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return DatabaseAddress.of(url(name));
    }

    private String url(String database) {
      return "jdbc:postgresql://127.0.0.1:%d/%s?user=humoresque&password=secret"
          .formatted(port, database);
    }

    private void unpack() throws IOException {
      Path packed = folder.resolve("programs.txz");
      try (InputStream in = TestPostgres.class.getResourceAsStream(PROGRAMS)) {
        if (in == null) {
          throw new IllegalStateException("no PostgreSQL for this machine on the class path");
        }
        Files.copy(in, packed);
      }
      run("tar", "-xJf", packed.toString(), "-C", folder.toString());
    }

    private String program(String name) {
      return folder.resolve("bin").resolve(name).toString();
    }

    private String data() {
      return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
      return "root".equals(System.getProperty("user.name"));
    }

    private static String[] asNobody(String... command) {
      List<String> all = new ArrayList<>();
      if (isRoot()) {
        all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
      }
      all.addAll(List.of(command));
      return all.toArray(String[]::new);
    }

    private void run(String... command) throws IOException {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (process.waitFor() != 0) {
          throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static void awaitReady(Process server) throws IOException {
      BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
      StringBuilder said = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.contains("ready to accept connections")) {
          Thread rest = new Thread(() -> readOn(lines), "postgres-log");
          rest.setDaemon(true);
          rest.start();
          return;
        }
      }
      throw new IllegalStateException("PostgreSQL did not start: " + said);
    }

    /** Lest the server stands still for want of room to say something. */
    private static void readOn(BufferedReader lines) {
      try {
        while (lines.readLine() != null) {
          // nobody asks for it
        }
      } catch (IOException e) {
        // the server has ended
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      }
    }

    @Override
    public void close() throws IOException {
      server.destroy();
      try {
        if (!server.waitFor(5, TimeUnit.SECONDS)) {
          server.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
