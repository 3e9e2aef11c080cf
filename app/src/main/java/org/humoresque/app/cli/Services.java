package org.humoresque.app.cli;

import java.util.Optional;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.Recognition;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.web.WebServer;
import org.humoresque.library.Library;
import org.humoresque.library.sound.SoundUpdater;
import org.humoresque.music.audio.mood.AudioMoodModel;
import org.humoresque.music.lyrics.LyricsMoodModel;

/**
 * What the verbs need. Each part is made when it is first asked for, so that a verb pays only for
 * what it uses; closing closes what was made.
 */
public interface Services extends AutoCloseable {

  /** The flow from photo to tracks. */
  ListeningSession session();

  /** Tells who a picture shows. */
  Recognition people();

  /** The jobs that fill the library. */
  LibraryWork work();

  /** Reads the mood of words. */
  LyricsMoodModel lyrics();

  /** Reads the mood of sound. */
  AudioMoodModel audio();

  /** Has the library's recordings heard. */
  SoundUpdater sound();

  /** The expression model, once it was needed; never waits for it. */
  Optional<ModelView> model();

  /** The tracks and the scanner. */
  Library library();

  /** The server, not yet started. */
  WebServer server();

  /** Begins in the background what takes long and will be needed: scans and loading the model. */
  void warmUp();

  @Override
  void close();
}
