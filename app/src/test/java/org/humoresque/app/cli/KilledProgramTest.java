package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.humoresque.app.Main;
import org.humoresque.app.WavFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, killed at random moments of a scan: {@code -Dhumoresque.kills=50} tries more.
 */
class KilledProgramTest {

  private static final int KILLS = Integer.getInteger("humoresque.kills", 10);
  private static final int SONGS = 600;
  private static final long SEED = 6;

  @TempDir Path folder;
  private Path music;

  @BeforeEach
  void fill() {
    music = folder.resolve("music");
    for (int i = 0; i < SONGS; i++) {
      Map<String, String> tags =
          Map.of("title", "Song " + i, "genre", i % 2 == 0 ? "Blues" : "Dance");
      WavFile.write(music.resolve(i % 20 + "/" + i + ".wav"), 0.02, 440, tags);
    }
  }

  @Test
  void killedAtRandomMomentsNothingIsDamagedAndTheNextScanCompletes() throws Exception {
    Path unbroken = folder.resolve("unbroken");
    long start = System.nanoTime();
    assertThat(scan(unbroken).waitFor()).isZero();
    long whole = System.nanoTime() - start;
    Random random = new Random(SEED);
    Path broken = folder.resolve("broken0");
    for (int i = 0; i < KILLS; i++) {
      if (i % 3 == 0) {
        broken = folder.resolve("broken" + i); // the killed scan is now and then the first one
      }
      Process program = scan(broken);
      program.waitFor((long) (whole * (0.3 + 0.7 * random.nextDouble())), TimeUnit.NANOSECONDS);
      program.destroyForcibly().waitFor();
      requireSound(broken);
    }

    assertThat(scan(broken).waitFor()).isZero();

    assertThat(rows(broken)).isEqualTo(rows(unbroken)).hasSize(SONGS);
  }

  private Process scan(Path data) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "scan",
            "--no-audio-analysis",
            "--data-dir",
            data.toString(),
            music.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(new File(folder.toFile(), "errors.txt"))
        .start();
  }

  private static void requireSound(Path data) throws SQLException {
    if (Files.exists(data.resolve("library.sqlite"))) {
      assertThat(query(data, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(query(data, "PRAGMA foreign_key_check")).isEmpty();
    }
  }

  private static List<String> rows(Path data) throws SQLException {
    return query(
        data,
        "SELECT path || '|' || title || '|' || content || '|' || size || '|' || genres || '|'"
            + " || coalesce(valence, '') FROM track LEFT JOIN mood ON track_id = track.id"
            + " ORDER BY path");
  }

  private static List<String> query(Path data, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("library.sqlite"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
