package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.lyrics.LyricsReading;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The mood of one song's words, from the bytes of its file to scores and evidence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LyricsBenchmark {

  private static final int WRITTEN = 500;

  /** {@code english} or {@code chinese} for songs written by rule, or the path of a real set. */
  @Param("english")
  public String songs = "english";

  private final LyricsMoodModel model = LyricsMoodModel.open();
  private List<byte[]> texts = List.of();
  private int next;

  @Setup
  public void prepare() throws IOException {
    texts =
        switch (songs) {
          case "english" -> bytes(WrittenSongs.english(WRITTEN));
          case "chinese" -> bytes(WrittenSongs.chinese(WRITTEN));
          default -> RealSongs.read(Path.of(songs));
        };
  }

  @Benchmark
  public LyricsReading moodOfSong() {
    byte[] text = texts.get(next);
    next = (next + 1) % texts.size();
    return model.read(LyricsReader.read("song", text));
  }

  private static List<byte[]> bytes(List<String> songs) {
    return songs.stream().map(song -> song.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
