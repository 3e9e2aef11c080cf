package org.humoresque.library.sql;

import java.nio.file.Path;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.PersonStore;
import org.humoresque.library.store.PersonStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPostgres.class)
class PostgresPersonStoreTest extends PersonStoreContract {

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
  protected PersonStore people() {
    return database.people();
  }

  @Override
  protected ListenerStore listener(String name) {
    return database.listener(name);
  }
}
