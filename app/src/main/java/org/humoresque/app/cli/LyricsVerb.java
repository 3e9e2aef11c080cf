package org.humoresque.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.WordMoodAnalyzer;
import org.humoresque.app.view.LyricsMoodView;
import org.humoresque.music.lyrics.LyricMood;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.lyrics.LyricsReading;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.humoresque.music.lyrics.text.UnreadableLyricsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lyrics}: the mood of songs' words. */
@Command(description = "Reads the mood of lyrics: .lrc files or plain text.")
final class LyricsVerb extends Verb {

  /**
   * One file: what was read, or why it could not be.
   *
   * @param labels what the model of the language says of its own labels
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Song(
      String file,
      @Nullable String language,
      @JsonUnwrapped @Nullable LyricsMoodView reading,
      @Nullable Map<String, Double> labels,
      @Nullable String error) {

    static Song read(String file, LyricsReading reading) {
      return new Song(
          file,
          reading.lyrics().language(),
          LyricsMoodView.of(WordMoodAnalyzer.of(reading)),
          reading.mood().map(LyricMood::moods).orElse(null),
          null);
    }

    static Song unreadable(String file, String reason) {
      return new Song(file, null, null, null, reason);
    }
  }

  /** The whole answer, files in the order given. */
  record Answer(List<Song> songs) {}

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lyrics, .lrc or plain text.")
  List<String> files = List.of();

  @Mixin LexiconFlag lexicon = new LexiconFlag();

  LyricsVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    lexicon.collect(flags);
  }

  @Override
  public Integer call() {
    List<Song> songs = new ArrayList<>();
    LyricsPrinter text = new LyricsPrinter(out(), surroundings.colours());
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal() && output.json)) {
      for (String file : files) {
        progress.at("Reading lyrics", songs.size(), files.size());
        songs.add(read(services.lyrics(), file, text));
      }
    }
    if (output.json) {
      print(new Answer(songs));
    }
    boolean noneRead = songs.stream().allMatch(song -> song.error() != null);
    return noneRead ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Song read(LyricsMoodModel model, String file, LyricsPrinter text) {
    try {
      LyricsReading reading = model.read(LyricsReader.read(existing(file)));
      if (!output.json) {
        text.print(file, reading);
      }
      return Song.read(file, reading);
    } catch (UnreadableLyricsException e) {
      if (!output.json) {
        out().flush();
        err().println("humoresque: " + e.getMessage());
        err().flush();
      }
      return Song.unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private Path existing(String file) {
    Path path = surroundings.workingDirectory().resolve(file);
    if (Files.notExists(path)) {
      throw new UnreadableLyricsException("there is no file " + path);
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableLyricsException(path + " is a folder, not a file with lyrics");
    }
    return path;
  }
}
