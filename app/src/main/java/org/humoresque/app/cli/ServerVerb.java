package org.humoresque.app.cli;

import java.util.List;
import org.humoresque.app.view.ServerView;
import org.humoresque.library.server.MusicServers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code server}: music servers as sources of the library. */
@Command(
    description =
        "Takes songs of a Navidrome, Subsonic or OpenSubsonic server into the library, plays them"
            + " through this program, and writes playlists back.")
final class ServerVerb extends Verb {

  private ServerVerb(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new ServerVerb(surroundings))
        .addSubcommand("add", new ServerAddVerb(surroundings))
        .addSubcommand("list", new Servers(surroundings))
        .addSubcommand("sync", new ServerSyncVerb(surroundings))
        .addSubcommand("playlist", new ServerPlaylistVerb(surroundings))
        .addSubcommand("remove", new Remove(surroundings));
  }

  @Override
  public Integer call() {
    throw wrongUsage("say what to do with servers: add, list, sync, playlist or remove");
  }

  /** {@code server list}: the servers. */
  @Command(description = "Lists the servers.")
  static final class Servers extends Verb {

    Servers(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      try (Services services = services()) {
        List<ServerView> servers = views(services.library().servers());
        if (output.json) {
          print(servers);
        } else {
          servers.forEach(
              it ->
                  out()
                      .printf(
                          "%s: %d songs, %s at %s%n",
                          it.name(),
                          it.songs(),
                          it.user() == null ? "by API key" : it.user(),
                          it.address()));
          out().flush();
        }
      }
      return ExitCode.OK;
    }
  }

  /** {@code server remove}: forgets a server. */
  @Command(description = "Forgets a server and its songs; nothing happens to them there.")
  static final class Remove extends Verb {

    @Parameters(paramLabel = "NAME", description = "The server.")
    String name = "";

    Remove(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      try (Services services = services()) {
        MusicServers servers = services.library().servers();
        servers.remove(name);
        if (output.json) {
          print(views(servers));
        }
      }
      return ExitCode.OK;
    }
  }

  static List<ServerView> views(MusicServers servers) {
    return servers.all().stream().map(it -> ServerView.of(it, servers.count(it))).toList();
  }
}
