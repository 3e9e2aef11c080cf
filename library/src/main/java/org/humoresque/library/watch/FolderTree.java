package org.humoresque.library.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All folders below one root, registered with the system's watch service. */
final class FolderTree {

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  /** What others change there, the system does not hear of. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "9p",
          "ceph",
          "glusterfs",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.glusterfs",
          "fuse.s3fs",
          "davfs",
          "fuse.davfs2");

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  FolderTree(WatchService service) {
    this.service = service;
  }

  /** Why changes below this folder may go unheard of, where they may. */
  static Optional<String> network(Path root) {
    try {
      FileStore store = Files.getFileStore(root);
      String type = store.type().toLowerCase(Locale.ROOT);
      return NETWORK.contains(type)
          ? Optional.of("it lies on a network drive (" + type + "), which tells of no changes")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Registers a folder and all inside it, hidden ones left out; links are followed, circles end.
   *
   * @throws IOException if the system watches no more
   */
  void register(Path from) throws IOException {
    Files.walkFileTree(
        from,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(from) && FolderWatcher.isHidden(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isReadable(folder)) {
              folders.put(folder.register(service, KINDS), folder);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The folder an event happened in. */
  Optional<Path> folder(WatchKey key) {
    return Optional.ofNullable(folders.get(key));
  }

  /** Forgets a folder that is gone. */
  void forget(WatchKey key) {
    folders.remove(key);
  }

  void cancel() {
    folders.keySet().forEach(WatchKey::cancel);
    folders.clear();
  }
}
