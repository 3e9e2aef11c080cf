package org.humoresque.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.app.view.ServerView;
import org.humoresque.library.server.Credentials;
import org.humoresque.library.server.MusicServers;
import org.humoresque.library.server.ServerInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server add}: signs in and remembers the server. */
@Command(
    description = {
      "Adds a server, or signs in anew at a known one; sync it afterwards.",
      "The password is kept encrypted; --password alone asks for it."
    })
final class ServerAddVerb extends Verb {

  @Parameters(paramLabel = "URL", description = "Where it is: http://music.lan:4533.")
  String address = "";

  @Option(names = "--name", description = "What to call it (default: its host).")
  Optional<String> name = Optional.empty();

  @Option(names = "--user", description = "Who you are there.")
  Optional<String> user = Optional.empty();

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      description = "Your password; others on this machine can see what a command line holds.")
  Optional<String> password = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password or the API key.")
  Optional<Path> passwordFile = Optional.empty();

  @Option(names = "--api-key", description = "An API key, in place of user and password.")
  Optional<String> apiKey = Optional.empty();

  ServerAddVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Credentials credentials = credentials();
    String called = name.orElseGet(() -> ServerView.name(address));
    try (Services services = services()) {
      MusicServers servers = services.library().servers();
      ServerInfo info;
      try {
        info = servers.add(called, address, credentials);
      } catch (IllegalArgumentException e) {
        throw wrongUsage(String.valueOf(e.getMessage()));
      }
      if (output.json) {
        print(ServerVerb.views(servers));
      } else {
        out()
            .printf(
                "%s is %s %s; sync it with: ./humoresque server sync %s%n",
                called, info.type(), info.version(), called);
        out().flush();
      }
    }
    return ExitCode.OK;
  }

  private Credentials credentials() {
    Optional<String> secret = apiKey.or(() -> password).or(this::fromFile);
    boolean byKey = apiKey.isPresent() || user.isEmpty() && passwordFile.isPresent();
    if (secret.isEmpty() || !byKey && user.isEmpty() || apiKey.isPresent() && user.isPresent()) {
      throw wrongUsage("say --user with --password or --password-file, or --api-key alone");
    }
    try {
      return new Credentials(byKey ? Optional.empty() : user, secret.get());
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> fromFile() {
    return passwordFile.map(
        file -> {
          Path path = surroundings.workingDirectory().resolve(file);
          try {
            return Files.readString(path, StandardCharsets.UTF_8).lines().findFirst().orElse("");
          } catch (IOException e) {
            throw wrongUsage("the file %s cannot be read".formatted(path));
          }
        });
  }
}
