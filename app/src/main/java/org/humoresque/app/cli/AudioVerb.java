package org.humoresque.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.SoundMoodAnalyzer;
import org.humoresque.app.view.SoundView;
import org.humoresque.inference.ModelFile;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.music.audio.mood.AudioMoodModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audio}: the mood of recordings. */
@Command(description = "Reads the mood of recordings from their sound.")
final class AudioVerb extends Verb {

  /** One file: what was heard, or why it could not be. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Song(String file, @JsonUnwrapped @Nullable SoundView reading, @Nullable String error) {}

  /** The model that heard them. */
  record Model(String name, String version) {

    static Model of(AudioMoodModel model) {
      ModelFile file = model.file();
      return new Model(file.find("name").orElse("unnamed"), model.version());
    }
  }

  /** The whole answer, files in the order given. */
  record Answer(Model model, List<Song> songs) {}

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "MP3, FLAC, Ogg, Opus, M4A, WAV, WMA, or films with sound.")
  List<String> files = List.of();

  @Option(
      names = "--audio-threads",
      paramLabel = "N",
      description = "How many songs are heard at a time (default: one a core, at most 8).")
  Optional<String> threads = Optional.empty();

  AudioVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    threads.ifPresent(text -> flags.put(Setting.AUDIO_THREADS, text));
  }

  @Override
  public Integer call() {
    int atATime = AppConfig.of(settings()).audio().threads();
    List<Song> songs;
    Model model;
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal() && output.json)) {
      model = Model.of(services.audio());
      songs = hear(services.audio(), atATime, progress);
    }
    if (output.json) {
      print(new Answer(model, songs));
    }
    boolean noneRead = songs.stream().allMatch(song -> song.error() != null);
    return noneRead ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  /** Several at a time; told in the order given. */
  private List<Song> hear(AudioMoodModel model, int atATime, ProgressLine progress) {
    AudioPrinter text = new AudioPrinter(out(), err());
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(atATime, files.size()));
    try {
      List<Future<Song>> heard = new ArrayList<>();
      files.forEach(file -> heard.add(pool.submit(() -> hear(model, file))));
      List<Song> songs = new ArrayList<>();
      for (Future<Song> song : heard) {
        progress.at("Listening", songs.size(), files.size());
        songs.add(song.get());
        if (!output.json) {
          text.print(songs.get(songs.size() - 1));
        }
      }
      return songs;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a recording could not be heard: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Song hear(AudioMoodModel model, String file) {
    Path path = surroundings.workingDirectory().resolve(file);
    if (Files.notExists(path)) {
      return new Song(file, null, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      return new Song(file, null, "it is a folder, not a recording");
    }
    try {
      return new Song(file, SoundView.withEmbedding(SoundMoodAnalyzer.of(model.read(path))), null);
    } catch (UnreadableAudioException e) {
      return new Song(file, null, e.reason());
    }
  }
}
