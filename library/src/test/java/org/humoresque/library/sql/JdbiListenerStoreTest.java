package org.humoresque.library.sql;

import java.nio.file.Path;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.ListenerStoreContract;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.TrackStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbiListenerStoreTest extends ListenerStoreContract {

  @TempDir Path folder;
  private LibraryDatabase database;

  @BeforeEach
  void open() {
    database = LibraryDatabase.open(folder.resolve("library.sqlite"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ListenerStore listener() {
    return database.listener("me");
  }

  @Override
  protected ListenerStore other() {
    return database.listener("you");
  }

  @Override
  protected ScanStore scans() {
    return database.scans();
  }

  @Override
  protected TrackStore tracks() {
    return database.tracks();
  }
}
