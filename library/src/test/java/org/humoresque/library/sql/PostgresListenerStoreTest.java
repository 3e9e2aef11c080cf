package org.humoresque.library.sql;

import java.nio.file.Path;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.ListenerStoreContract;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.TrackStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPostgres.class)
class PostgresListenerStoreTest extends ListenerStoreContract {

  @TempDir Path folder;
  private LibraryDatabase database;

  @BeforeEach
  void open(DatabaseAddress address) {
    database = LibraryDatabase.open(address, folder, LanguageDetector.NONE);
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
