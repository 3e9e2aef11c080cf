package org.humoresque.library.lyrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Outcome;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.LyricsText;

/** Has an analyser read the words that were found, and keeps what it says with its version. */
public final class LyricsUpdater {

  /** Few, so that a run that is killed has little to do again. */
  private static final int BATCH = 32;

  private final LyricsStore store;
  private final LyricsMoodAnalyzer analyzer;

  public LyricsUpdater(LyricsStore store, LyricsMoodAnalyzer analyzer) {
    this.store = store;
    this.analyzer = analyzer;
  }

  /** How many texts this version of the analyser has not read. */
  public long pending() {
    // Where there are no words, the analyser need not be loaded to be asked for its version.
    return store.found() == 0 ? 0 : store.unreadCount(analyzer.version());
  }

  /**
   * Reads all texts that this version of the analyser has not read. A song whose words break the
   * analyser is told and passed over.
   *
   * @throws ScanCancelledException if the thread is interrupted; what was read is kept
   */
  public LyricsReport update(LyricsProgress progress) {
    long total = pending();
    return new LyricsReport(
        store.found(), total == 0 ? 0 : read(total, progress), store.problems());
  }

  private long read(long total, LyricsProgress progress) {
    long done = 0;
    List<LyricsText> texts = store.unread(analyzer.version(), BATCH);
    while (!texts.isEmpty()) {
      progress.report(done, total);
      store.save(analyzer.version(), read(texts));
      done += texts.size();
      texts = store.unread(analyzer.version(), BATCH);
    }
    progress.report(done, Math.max(done, total));
    return done;
  }

  private Map<String, LyricsMood> read(List<LyricsText> texts) {
    Map<String, LyricsMood> moods = new LinkedHashMap<>();
    for (LyricsText text : texts) {
      if (Thread.currentThread().isInterrupted()) {
        throw new ScanCancelledException();
      }
      moods.put(text.hash(), read(text));
    }
    return moods;
  }

  private LyricsMood read(LyricsText text) {
    try {
      return analyzer.analyze(text);
    } catch (RuntimeException e) {
      return LyricsMood.none(Outcome.UNREADABLE, "its words could not be analysed: " + e);
    }
  }
}
