package org.humoresque.app.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.humoresque.app.WavFile;
import org.humoresque.app.Wiring;
import org.humoresque.app.config.AppConfig;
import org.humoresque.library.scan.ScanProgress;

/** The whole program on a free port, with a library of three composed songs. */
final class TestPlayer implements AutoCloseable {

  private final Path music;
  private final Wiring wiring;

  /**
   * @param folder an empty folder for music and data
   */
  TestPlayer(Path folder) {
    this.music = folder.resolve("music");
    write("1.wav", "Dusk", "Ada", "Blues");
    write("2.wav", "Noon", "Bert", "Dance");
    write("3.wav", "Rain", "Cleo", "Unheard Of");
    AppConfig config = AppConfig.in(folder.resolve("data"));
    this.wiring = new Wiring(config.withServer(config.server().withPort(0)));
  }

  private void write(String name, String title, String artist, String genre) {
    Map<String, String> tags =
        Map.of("title", title, "artist", artist, "album", "Songs", "genre", genre);
    WavFile.write(music.resolve(name), 0.5, 440, tags);
  }

  TestPlayer scanned() {
    wiring.library().scanner().scan(List.of(music), ScanProgress.NONE);
    return this;
  }

  PlayerClient start() {
    wiring.server().start();
    return new PlayerClient(wiring.server().address());
  }

  Path music() {
    return music;
  }

  @Override
  public void close() {
    wiring.close();
  }
}
