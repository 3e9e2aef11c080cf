package org.humoresque.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.view.Json;

/** The player in the browser: the page, its API and the audio. */
public final class WebServer implements AutoCloseable {

  private static final int MAX_THREADS = 16;
  private static final int MIN_THREADS = 4;

  private final AppConfig.Server options;
  private final Player player;
  private final Javalin javalin;

  public WebServer(AppConfig.Server options, Player player) {
    this.options = options;
    this.player = player;
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Opens the port; returns once requests are answered.
   *
   * @throws ServerStartException if the port cannot be had
   */
  public void start() {
    try {
      javalin.start(options.host(), options.port());
    } catch (JavalinBindException e) {
      throw new ServerStartException(options, e);
    }
  }

  /** Where the page is: {@code http://127.0.0.1:4747}. */
  public URI address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create("http://%s:%d".formatted(host, javalin.port()));
  }

  /** Ends running answers and frees the port. */
  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    config.routes.before(new SecurityHeaders());
    config.routes.before(new RequestGuard(options.host()));
    ErrorAnswers.register(config.routes);
    addPage(config);
    addApi(config.routes);
  }

  private static void addPage(JavalinConfig config) {
    if (WebServer.class.getResource("/web/index.html") == null) {
      return; // built without its page: the API alone
    }
    config.staticFiles.add(
        files -> {
          files.directory = "/web";
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
        });
  }

  private void addApi(RoutesConfig routes) {
    routes.get("/api/status", new StatusHandler(player)::handle);
    routes.post("/api/face", new FaceHandler(player.session(), options.maxUploadBytes())::handle);
    VideoHandler films = new VideoHandler(player.films());
    routes.post("/api/videos", films::send);
    routes.get("/api/videos/{id}", films::status);
    routes.delete("/api/videos/{id}", films::remove);
    routes.get("/api/folders", new FoldersHandler()::handle);
    addTracks(routes);
    addListener(routes);
    addPeople(routes);
    ScanHandler scan = new ScanHandler(player.jobs(), player.work());
    addExchange(routes);
    addServers(routes);
    routes.get("/api/scan", scan::status);
    routes.post("/api/scan", scan::scan);
    routes.post("/api/demo", scan::demo);
    RootsHandler roots = new RootsHandler(player);
    routes.get("/api/roots", roots::list);
    routes.delete("/api/roots", roots::remove);
    routes.post("/api/roots/scan", roots::rescan);
    SoundHandler sound = new SoundHandler(player.sound());
    routes.get("/api/sound", sound::status);
    routes.post("/api/sound/pause", sound::pause);
    routes.post("/api/sound/resume", sound::resume);
  }

  private void addExchange(RoutesConfig routes) {
    ImportHandler imports = new ImportHandler(player);
    routes.post("/api/imports", imports::upload);
    routes.post("/api/imports/{id}", imports::confirm);
    routes.delete("/api/imports/{id}", imports::discard);
    ExportHandler exports = new ExportHandler(player);
    routes.get("/api/export/{name}", exports::library);
    routes.get("/api/catalogues", exports::catalogues);
    routes.get("/api/catalogues/{name}/{file}", exports::catalogue);
    routes.delete("/api/catalogues/{name}", exports::removeCatalogue);
    PlaylistsHandler playlists = new PlaylistsHandler(player);
    routes.get("/api/playlists", playlists::list);
    routes.post("/api/playlists", playlists::save);
    routes.get("/api/playlists/{id}", playlists::show);
    routes.get("/api/playlists/{id}/{file}", playlists::file);
    routes.delete("/api/playlists/{id}", playlists::remove);
  }

  private void addServers(RoutesConfig routes) {
    ServersHandler servers = new ServersHandler(player);
    routes.get("/api/servers", servers::list);
    routes.post("/api/servers", servers::add);
    routes.delete("/api/servers/{name}", servers::remove);
    routes.post("/api/servers/{name}/sync", servers::sync);
    routes.post("/api/servers/{name}/playlists", servers::write);
  }

  private void addListener(RoutesConfig routes) {
    TrackFinder finder = new TrackFinder(player.library().store()::find);
    Listeners listeners = new Listeners(player.library(), player.people());
    RecommendHandler recommend = new RecommendHandler(player.session(), finder, listeners);
    routes.post("/api/recommend", recommend::recommend);
    routes.post("/api/journey", recommend::journey);
    routes.get("/api/explain/{id}", recommend::explain);
    ListenerHandler listener =
        new ListenerHandler(player.library(), listeners, InstantSource.system());
    routes.get("/api/typical", listener::allTypical);
    routes.get("/api/typical/{emotion}", listener::typical);
    routes.put("/api/typical/{emotion}", listener::setTypical);
    routes.get("/api/feedback", listener::feedback);
    routes.post("/api/feedback", listener::addFeedback);
    routes.delete("/api/feedback/{id}", listener::removeFeedback);
    routes.get("/api/listener", listener::export);
    routes.delete("/api/listener", listener::forget);
  }

  private void addPeople(RoutesConfig routes) {
    PeopleHandler people = new PeopleHandler(player.people(), options.maxUploadBytes());
    routes.get("/api/people", people::list);
    routes.post("/api/people", people::enrol);
    routes.delete("/api/people/{id}", people::remove);
    routes.post("/api/who", people::look);
  }

  private void addTracks(RoutesConfig routes) {
    TrackFinder finder = new TrackFinder(player.library().store()::find);
    TracksHandler tracks = new TracksHandler(player.library(), finder);
    routes.get("/api/tracks", tracks::search);
    BrowseHandler browse = new BrowseHandler(player.library());
    routes.get("/api/browse", browse::songs);
    routes.get("/api/browse/{facet}", browse::values);
    routes.get("/api/tracks/{id}/lyrics", tracks::lyrics);
    routes.get("/api/tracks/{id}/sound", tracks::sound);
    routes.put("/api/tracks/{id}/label", tracks::label);
    routes.delete("/api/tracks/{id}/label", tracks::unlabel);
    StreamHandler stream = new StreamHandler(finder);
    RemoteSongHandler remote = new RemoteSongHandler(finder, player.library().servers());
    routes.get("/api/tracks/{id}/stream", remote.streamOr(stream::handle));
    routes.head("/api/tracks/{id}/stream", remote.streamOr(stream::handle));
    CoverHandler cover = new CoverHandler(finder, player.library().scaledCovers());
    routes.get("/api/tracks/{id}/cover", remote.coverOr(cover::handle));
  }
}
