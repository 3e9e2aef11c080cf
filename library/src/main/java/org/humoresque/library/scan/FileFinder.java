package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.humoresque.library.scan.ScanProgress.Phase;

/**
 * Finds the music files below folders by their names.
 *
 * <p>Hidden files and folders are passed over. Links are followed after everything else, and only
 * to places not seen yet, so no file is found twice and a circle of links ends. One finder makes
 * one search.
 */
final class FileFinder {

  private static final Pattern MUSIC =
      Pattern.compile(".+\\.(mp3|flac|ogg|oga|opus|m4a|m4b|aac|wma|wav|aif|aiff)");

  private final Runnable stopIfCancelled;
  private final ScanProgress progress;
  private final List<FoundFile> files = new ArrayList<>();
  private final List<ScanFailure> failures = new ArrayList<>();
  private final Set<Path> hidden = new HashSet<>();
  private final List<Path> cueSheets = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Set<Path> visited = new HashSet<>();
  private final Deque<Path> folders = new ArrayDeque<>();
  private final Deque<Path> links = new ArrayDeque<>();

  FileFinder(ScanProgress progress, Runnable stopIfCancelled) {
    this.progress = progress;
    this.stopIfCancelled = stopIfCancelled;
  }

  /**
   * Looks through folders.
   *
   * @param roots real paths of folders
   */
  FoundFiles find(List<Path> roots) {
    for (Path root : roots) {
      folders.add(root);
      visitFolders();
    }
    while (!links.isEmpty()) {
      follow(links.remove());
      visitFolders();
    }
    return new FoundFiles(files, failures, hidden, cueSheets);
  }

  private void visitFolders() {
    while (!folders.isEmpty()) {
      stopIfCancelled.run();
      Path folder = folders.pop();
      try {
        if (visited.add(folder.toRealPath())) {
          visit(folder);
        }
      } catch (IOException e) {
        fail(folder, e);
      }
      progress.report(Phase.FINDING_FILES, files.size(), 0);
    }
  }

  private void visit(Path folder) throws IOException {
    List<Path> entries = list(folder);
    boolean cover =
        entries.stream().anyMatch(entry -> FolderCover.isCover(entry.getFileName().toString()));
    LyricsFiles lyrics = LyricsFiles.among(entries);
    List<Path> inner = new ArrayList<>();
    for (Path entry : entries) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          links.add(entry);
        } else if (attributes.isDirectory()) {
          inner.add(entry);
        } else {
          addIfMusic(entry, attributes, cover, lyrics);
        }
      } catch (IOException e) {
        fail(entry, e);
      }
    }
    for (int i = inner.size() - 1; i >= 0; i--) {
      folders.push(inner.get(i));
    }
  }

  private void follow(Path link) {
    try {
      Path target = link.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        folders.add(link);
      } else if (seen.add(target)) {
        addIfMusic(
            link, attributes, FolderCover.beside(link).isPresent(), LyricsFiles.beside(link));
      }
    } catch (NoSuchFileException e) {
      // A link to nowhere is as good as no file.
    } catch (IOException e) {
      fail(link, e);
    }
  }

  private void addIfMusic(
      Path file, BasicFileAttributes attributes, boolean cover, LyricsFiles lyrics) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (attributes.isRegularFile() && MUSIC.matcher(name).matches()) {
      seen.add(file);
      files.add(new FoundFile(file, Stamps.of(attributes), cover, lyrics.of(file)));
    } else if (attributes.isRegularFile() && name.endsWith(".cue")) {
      cueSheets.add(file);
    }
  }

  private List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (entry.getFileName().toString().startsWith(".")) {
          continue;
        }
        if (hasSoundName(entry)) {
          entries.add(entry);
        } else {
          failures.add(new ScanFailure(entry, Reasons.BAD_NAME));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }

  /** Whether the path can be written down as text and found again. */
  private static boolean hasSoundName(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void fail(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return;
    }
    failures.add(new ScanFailure(path, Reasons.of(e)));
    hidden.add(path);
  }
}
