package org.humoresque.music.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.audio.Mp3Writer;
import org.humoresque.music.audio.Sound;
import org.humoresque.music.audio.UnwritableAudioException;
import org.humoresque.music.demo.pieces.Album;
import org.humoresque.music.demo.pieces.Piece;
import org.humoresque.music.demo.score.Performer;

/**
 * Composes the demo library and writes it into a folder as MP3 files with tags and covers.
 *
 * <p>The same program writes the same files everywhere.
 */
public final class DemoLibrary {

  private final Mp3Writer writer = Mp3Writer.STANDARD;
  private final CoverPainter painter = new CoverPainter();

  /** How many pieces it has. */
  public int size() {
    return Album.pieces().size();
  }

  /**
   * Composes and writes every piece that is not there yet; files that are there stay as they are.
   * When the thread is interrupted it stops after the piece at hand and leaves the thread marked as
   * interrupted.
   *
   * @param folder made if it is missing
   * @return the files that are complete, in album order: all, unless interrupted
   * @throws UnwritableAudioException if the folder or a file cannot be written
   */
  public List<Path> create(Path folder, DemoProgress progress) {
    makeFolder(folder);
    List<Piece> pieces = Album.pieces();
    List<Path> complete = new ArrayList<>();
    for (Piece piece : pieces) {
      if (Thread.currentThread().isInterrupted()) {
        return List.copyOf(complete);
      }
      Path file = folder.resolve(fileName(piece));
      if (!Files.exists(file)) {
        progress.report(complete.size(), pieces.size(), piece.title());
        render(piece, file);
      }
      complete.add(file);
    }
    progress.report(complete.size(), pieces.size(), "");
    return List.copyOf(complete);
  }

  private void render(Piece piece, Path file) {
    Sound sound = Performer.play(piece.score().get(), piece.number());
    writer.write(file, sound, tags(piece), painter.paint(piece.emotion(), piece.number()));
  }

  private static String fileName(Piece piece) {
    return "%02d %s - %s.mp3".formatted(piece.number(), piece.artist(), piece.title());
  }

  private static TrackTags tags(Piece piece) {
    return TrackTags.builder()
        .title(piece.title())
        .artist(piece.artist())
        .album(Album.TITLE)
        .trackNumber(piece.number())
        .year(Album.YEAR)
        .genres(List.of(piece.genre()))
        .moods(piece.moods())
        .build();
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UnwritableAudioException(folder, "the folder cannot be made", e);
    }
  }
}
