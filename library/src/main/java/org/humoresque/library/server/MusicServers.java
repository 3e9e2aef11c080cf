package org.humoresque.library.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.match.SongMatcher;
import org.humoresque.library.scan.CoverImage;
import org.humoresque.library.scan.MoodUpdater;
import org.humoresque.library.scan.ScanFailure;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.MusicServer;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.ServerSong;
import org.humoresque.library.store.ServerStore;

/** The music servers of the library: what they have is synced into it and streamed through it. */
public final class MusicServers {

  /** Name of the file in the data folder with the key that passwords are encrypted with. */
  public static final String KEY_FILE = "server.key";

  /**
   * A playlist that was written to a server.
   *
   * @param songs how many
   * @param missing those the server does not have
   */
  public record WrittenPlaylist(int songs, List<ScanFailure> missing) {}

  private final ServerStore store;
  private final CatalogueStore songs;
  private final Function<TrackId, Optional<Track>> tracks;
  private final MoodUpdater moods;
  private final SecretBox secrets;
  private final SubsonicClient.Patience patience;
  private final Map<MusicServer, SubsonicClient> clients = new ConcurrentHashMap<>();

  /**
   * @param songs the library's songs
   * @param tracks finds one of them
   * @param moods reads the moods of their tags
   * @param dataDir where the key lies
   */
  public MusicServers(
      ServerStore store,
      CatalogueStore songs,
      Function<TrackId, Optional<Track>> tracks,
      MoodUpdater moods,
      Path dataDir) {
    this(store, songs, tracks, moods, dataDir, SubsonicClient.Patience.USUAL);
  }

  MusicServers(
      ServerStore store,
      CatalogueStore songs,
      Function<TrackId, Optional<Track>> tracks,
      MoodUpdater moods,
      Path dataDir,
      SubsonicClient.Patience patience) {
    this.store = store;
    this.songs = songs;
    this.tracks = tracks;
    this.moods = moods;
    this.secrets = new SecretBox(dataDir.resolve(KEY_FILE));
    this.patience = patience;
  }

  /** The servers in the order of their names. */
  public List<MusicServer> all() {
    return store.all();
  }

  /** How many songs a server has. */
  public long count(MusicServer server) {
    return store.count(server.name());
  }

  /**
   * Adds a server, or signs in anew at the one of that name, after it was reached.
   *
   * @param address with or without {@code http://} and {@code /rest}
   * @throws IllegalArgumentException if it is no address
   * @throws ServerException if the server cannot be used so; nothing is kept
   */
  public ServerInfo add(String name, String address, Credentials credentials) {
    if (name.isBlank() || name.length() > 100 || !name.equals(name.strip())) {
      throw new IllegalArgumentException(
          "a server's name must have 1 to 100 letters, but is '%s'".formatted(name));
    }
    URI uri = address(address);
    SubsonicClient client = new SubsonicClient(uri, credentials, Optional.empty(), patience);
    ServerInfo info = client.signIn();
    store.save(
        new MusicServer(
            name,
            uri,
            credentials.user(),
            secrets.seal(credentials.secret(), name),
            info.signIn().name()));
    return info;
  }

  /** Forgets a server and its songs. */
  public void remove(String name) {
    MusicServer server = required(name);
    clients.remove(server);
    store.remove(server.name());
  }

  /** Brings the library in line with a server. */
  public ScanReport sync(String name, CatalogueImporter.Progress progress) {
    MusicServer server = required(name);
    SubsonicClient client = client(server);
    SignIn way = client.signIn().signIn();
    if (!way.name().equals(server.signIn())) {
      store.save(
          new MusicServer(name, server.address(), server.user(), server.secret(), way.name()));
    }
    RemoteLibrary remote = RemoteLibrary.read(client, progress);
    SongMatcher files =
        new SongMatcher(
            songs.songs().stream()
                .filter(song -> song.hasFile() && Path.of(song.path()).isAbsolute())
                .toList());
    ScanReport report = new ServerSync(store, files, tracks, name).run(remote);
    moods.updateStale();
    return report;
  }

  /** Writes a playlist to a server, in place of its own of that name. */
  public WrittenPlaylist write(String name, SavedPlaylist playlist) {
    MusicServer server = required(name);
    SubsonicClient client = client(server);
    client.signIn();
    ServerPlaylist.Written written =
        new ServerPlaylist(client, server.user()).write(playlist, store, name);
    return new WrittenPlaylist(written.songs(), written.missing());
  }

  /** Whether a track plays from a server. */
  public static boolean isRemote(Track track) {
    return track.isPlayable() && track.file().startsWith(ServerStore.FOLDER);
  }

  /**
   * The sound of a track that plays from a server.
   *
   * @param range as a browser asks for it
   */
  public RemoteStream stream(Track track, Optional<String> range) {
    ServerSong song = song(track);
    return new RemoteMedia(client(required(song.server()))).stream(song, range);
  }

  /** The picture of a track that plays from a server. */
  public Optional<CoverImage> cover(Track track) {
    ServerSong song = song(track);
    return song.cover().flatMap(new RemoteMedia(client(required(song.server())))::cover);
  }

  private ServerSong song(Track track) {
    return store.songs(track.id()).stream()
        .filter(ServerSong::own)
        .findFirst()
        .orElseThrow(
            () ->
                new ServerException(
                    ServerException.Trouble.NOT_FOUND, "no server plays this song any more"));
  }

  private SubsonicClient client(MusicServer server) {
    return clients.computeIfAbsent(
        server,
        it ->
            new SubsonicClient(
                it.address(),
                new Credentials(it.user(), secrets.open(it.secret(), it.name())),
                Optional.of(SignIn.valueOf(it.signIn())),
                patience));
  }

  private MusicServer required(String name) {
    return store
        .find(name)
        .orElseThrow(
            () ->
                new LibraryException(
                    "there is no server '%s'; there are: %s"
                        .formatted(name, all().stream().map(MusicServer::name).toList())));
  }

  /** The address as it is kept: without {@code /rest} and what comes after it. */
  private static URI address(String text) {
    String whole = text.strip();
    whole = whole.contains("://") ? whole : "http://" + whole;
    try {
      URI uri = new URI(whole.replaceFirst("[?#].*$", "").replaceFirst("(/rest)?/*$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      if (isWeb && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'%s' is no address".formatted(text), e);
    }
    throw new IllegalArgumentException(
        "'%s' must be an address such as http://music.lan:4533, without a user in it"
            .formatted(text));
  }
}
