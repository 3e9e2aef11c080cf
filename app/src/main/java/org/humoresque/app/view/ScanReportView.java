package org.humoresque.app.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.lookup.LookupReport;
import org.humoresque.app.session.LibraryReport;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.sound.SoundReport;
import org.jspecify.annotations.Nullable;

/**
 * What a scan changed, the files it could not read, and what became of the songs' words and sound.
 *
 * @param sound null where the songs are heard in the background, or not at all
 */
public record ScanReportView(
    int added,
    int updated,
    int removed,
    int unchanged,
    List<Failure> failures,
    Lyrics lyrics,
    @Nullable Sound sound) {

  /** A file that could not be read, and why. */
  public record Failure(String path, String reason) {

    static List<Failure> list(Map<String, String> problems) {
      return problems.entrySet().stream()
          .map(problem -> new Failure(problem.getKey(), problem.getValue()))
          .toList();
    }
  }

  /**
   * The sound.
   *
   * @param heard recordings of the library that were heard, now or before
   * @param analysed those that were heard now
   */
  public record Sound(long heard, long analysed, List<Failure> failures) {

    static Sound of(SoundReport report) {
      return new Sound(report.heard(), report.analysed(), Failure.list(report.problems()));
    }
  }

  /**
   * The words.
   *
   * @param found songs of the library that have some
   * @param analysed texts that were read now
   * @param lookedUp songs whose words a service had; null where none was asked
   * @param lookupProblem why the service could not be asked for all
   */
  public record Lyrics(
      long found,
      long analysed,
      List<Failure> failures,
      @Nullable Long lookedUp,
      @Nullable String lookupProblem) {

    static Lyrics of(LyricsReport report, Optional<LookupReport> lookup) {
      return new Lyrics(
          report.found(),
          report.analysed(),
          Failure.list(report.problems()),
          lookup.map(LookupReport::found).orElse(null),
          lookup.flatMap(LookupReport::problem).orElse(null));
    }
  }

  /** Of a scan whose songs are heard later. */
  public static ScanReportView of(LibraryReport report) {
    return of(report, Optional.empty());
  }

  public static ScanReportView of(LibraryReport report, Optional<SoundReport> sound) {
    ScanReport scan = report.scan();
    return new ScanReportView(
        scan.added(),
        scan.updated(),
        scan.removed(),
        scan.unchanged(),
        scan.failures().stream()
            .map(failure -> new Failure(failure.path().toString(), failure.reason()))
            .toList(),
        Lyrics.of(report.lyrics(), report.lookup()),
        sound.map(Sound::of).orElse(null));
  }
}
