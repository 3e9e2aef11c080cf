package org.humoresque.library.sql;

import java.nio.file.Path;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.PersonStore;
import org.humoresque.library.store.PersonStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbiPersonStoreTest extends PersonStoreContract {

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
  protected PersonStore people() {
    return database.people();
  }

  @Override
  protected ListenerStore listener(String name) {
    return database.listener(name);
  }
}
