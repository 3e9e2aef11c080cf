package org.humoresque.app;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.app.cli.Services;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.lookup.LrclibClient;
import org.humoresque.app.lookup.LyricsLookup;
import org.humoresque.app.session.FollowedFolders;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.app.session.LibraryJobs;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.MoodedLibrary;
import org.humoresque.app.session.QuietThreads;
import org.humoresque.app.session.Recognition;
import org.humoresque.app.session.SoundAnalysis;
import org.humoresque.app.session.SoundMoodAnalyzer;
import org.humoresque.app.session.VideoJobs;
import org.humoresque.app.session.WordMoodAnalyzer;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.view.Version;
import org.humoresque.app.web.Player;
import org.humoresque.app.web.WebServer;
import org.humoresque.library.Library;
import org.humoresque.library.lyrics.LyricsUpdater;
import org.humoresque.library.sound.SoundUpdater;
import org.humoresque.library.watch.WatchOptions;
import org.humoresque.music.audio.mood.AudioMoodModel;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.lexicon.LexiconPlugIn;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.Languages;
import org.humoresque.music.lyrics.text.OldEncodings;
import org.humoresque.music.mood.TagMoodAnalyzer;
import org.humoresque.music.mood.WeightedFusion;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.face.Framing;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.IdentityModelFile;
import org.humoresque.vision.identity.IdentityReader;
import org.humoresque.vision.image.ImageDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every service of the program, each when it is first asked for: {@code face} opens no
 * database and {@code scan} loads no network.
 */
public final class Wiring implements Services {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final String DEMO_FOLDER = "demo";

  /** Films wait here until they are read; whatever is in it is removed at the start. */
  private static final String FILMS_FOLDER = "films-being-read";

  private final AppConfig config;
  private final Lazy<EmotionModel> classifier = new Lazy<>(this::openClassifier);
  private final Lazy<FaceReader> faceReader = new Lazy<>(this::openFaceReader);
  private final Lazy<Library> library = new Lazy<>(this::openLibrary);
  private final Lazy<MoodedLibrary> mooded = new Lazy<>(() -> mooded(library.get()));
  private final Lazy<ListeningSession> session =
      new Lazy<>(
          () ->
              new ListeningSession(
                  faceReader, mooded, () -> library.get().listener(), InstantSource.system()));
  private final Lazy<VideoJobs> films = new Lazy<>(this::makeFilms);
  private final Lazy<IdentityReader> identities = new Lazy<>(Wiring::openIdentityReader);
  private final Lazy<Recognition> people =
      new Lazy<>(
          () -> new Recognition(identities, () -> library.get().people(), InstantSource.system()));
  private final Lazy<List<EmotionLexicon>> lexicons = new Lazy<>(this::readLexicons);
  private final Lazy<LyricsMoodModel> lyrics =
      new Lazy<>(() -> LyricsMoodModel.open(LyricsAnalyzer.withOwnLexiconsAnd(lexicons.get())));
  private final Lazy<AudioMoodModel> audio = new Lazy<>(AudioMoodModel::open);
  private final Lazy<SoundAnalysis> analysis = new Lazy<>(this::makeAnalysis);
  private final Lazy<LibraryJobs> jobs = new Lazy<>(() -> new LibraryJobs(this::libraryChanged));
  private final Lazy<FollowedFolders> folders = new Lazy<>(this::makeFolders);
  private final Lazy<WebServer> server = new Lazy<>(this::makeServer);

  public Wiring(AppConfig config) {
    this.config = config;
  }

  @Override
  public ListeningSession session() {
    return session.get();
  }

  @Override
  public Library library() {
    return library.get();
  }

  @Override
  public Recognition people() {
    return people.get();
  }

  @Override
  public LyricsMoodModel lyrics() {
    return lyrics.get();
  }

  @Override
  public AudioMoodModel audio() {
    return audio.get();
  }

  @Override
  public SoundUpdater sound() {
    return new SoundUpdater(
        library.get().sounds(),
        new SoundMoodAnalyzer(audio),
        config.audio().threads(),
        new QuietThreads("listening"));
  }

  private SoundAnalysis makeAnalysis() {
    return new SoundAnalysis(this::sound, config.audio().analysis());
  }

  private FollowedFolders makeFolders() {
    AppConfig.Library options = config.library();
    return new FollowedFolders(
        library.get(),
        jobs.get(),
        work(),
        options.watch(),
        WatchOptions.rescanning(Duration.ofMinutes(options.rescanMinutes())));
  }

  private VideoJobs makeFilms() {
    return new VideoJobs(session.get(), config.library().dataDir().resolve(FILMS_FOLDER));
  }

  private void libraryChanged() {
    folders.get().refresh();
    analysis.get().start();
  }

  @Override
  public Optional<ModelView> model() {
    return classifier.peek().map(ModelView::of);
  }

  @Override
  public WebServer server() {
    return server.get();
  }

  @Override
  public void warmUp() {
    Thread warmUp =
        new Thread(
            () -> {
              load("Faces cannot be read", faceReader);
              load("Music cannot be browsed", () -> library.get().browser().warmUp());
              load("Music cannot be chosen", () -> mooded.get().songs());
              load("Lyrics cannot be read", this::readLyricsLeftOver);
              load("Songs cannot be heard", this::hearLeftOver);
            },
            "warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    if (scansAtStart()) {
      jobs.get().start(Kind.SCAN, work().rescan(config.library().music()));
    }
  }

  /** What changed while the program was not there is found by a scan. */
  private boolean scansAtStart() {
    AppConfig.Library options = config.library();
    return !options.music().isEmpty()
        || options.watch() && !library.get().store().roots().isEmpty();
  }

  /** What a stopped run or an older program left unread; a scan would read it too. */
  private boolean readLyricsLeftOver() {
    boolean toDo = !scansAtStart() && work().hasUnreadLyrics();
    if (toDo) {
      jobs.get().start(Kind.LYRICS, work().lyrics());
    }
    return toDo;
  }

  /** What a stopped run or an older program left unheard; after a scan it is heard anyway. */
  private boolean hearLeftOver() {
    boolean toDo = !scansAtStart() && library.get().store().count() > 0;
    if (toDo) {
      analysis.get().start();
    }
    return toDo;
  }

  /** Closes what was made: first what asks, then what answers. */
  @Override
  public void close() {
    server.peek().ifPresent(WebServer::close);
    films.peek().ifPresent(VideoJobs::close);
    folders.peek().ifPresent(FollowedFolders::close);
    jobs.peek().ifPresent(LibraryJobs::close);
    analysis.peek().ifPresent(SoundAnalysis::close);
    library.peek().ifPresent(Library::close);
    faceReader.peek().ifPresent(FaceReader::close);
    identities.peek().ifPresent(IdentityReader::close);
    audio.peek().ifPresent(AudioMoodModel::close);
  }

  /** What fails here fails again, and is answered, when it is asked for. */
  private static void load(String complaint, Supplier<?> part) {
    try {
      part.get();
    } catch (RuntimeException e) {
      LOG.error("{}: {}", complaint, e.getMessage());
    }
  }

  private EmotionModel openClassifier() {
    return config.vision().model().open(config.vision().reading());
  }

  private FaceReader openFaceReader() {
    EmotionModel emotions = classifier.get();
    Framing framing = Framing.FER2013.withSize(emotions.faceSize(), emotions.resizing());
    return new FaceReader(new ImageDecoder(), new HaarFaceDetector(framing), emotions);
  }

  private static IdentityReader openIdentityReader() {
    return new IdentityReader(
        new HaarFaceDetector(EyeLocator.FRAMING), IdentityModelFile.shipped());
  }

  private static MoodedLibrary mooded(Library library) {
    return new MoodedLibrary(library.store(), library.sounds(), library.browsing());
  }

  private Library openLibrary() {
    return Library.open(
        config.library().dataDir(),
        config.library().database(),
        new TagMoodAnalyzer(),
        new WeightedFusion(),
        Wiring::language,
        OldEncodings::decode);
  }

  private static Optional<String> language(String text) {
    return Optional.of(text)
        .filter(it -> !it.isBlank())
        .map(Languages::detect)
        .filter(it -> !it.equals(Languages.UNKNOWN));
  }

  private WebServer makeServer() {
    library.get().reserveForServer();
    Player player =
        new Player(
            session.get(),
            films.get(),
            library.get(),
            jobs.get(),
            work(),
            analysis.get(),
            folders.get(),
            people.get(),
            this::model);
    return new WebServer(config.server(), player);
  }

  /** The person's own; a broken line in one is told before anything is begun. */
  private List<EmotionLexicon> readLexicons() {
    LexiconPlugIn plugIn = new LexiconPlugIn(LOG::warn);
    return config.lyrics().lexicons().stream()
        .flatMap(lexicon -> plugIn.read(lexicon).stream())
        .toList();
  }

  @Override
  public LibraryWork work() {
    lexicons.get();
    LyricsUpdater updater = new LyricsUpdater(library.get().lyrics(), new WordMoodAnalyzer(lyrics));
    LibraryWork work =
        new LibraryWork(library.get(), updater, config.library().dataDir().resolve(DEMO_FOLDER));
    return config.lyrics().lookup() ? work.with(lookup()) : work;
  }

  private LyricsLookup lookup() {
    LrclibClient client = new LrclibClient(config.lyrics().server(), Version.current());
    return new LyricsLookup(library.get().lookups(), client, Clock.systemUTC());
  }
}
