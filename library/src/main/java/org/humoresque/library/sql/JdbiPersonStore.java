package org.humoresque.library.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.store.PersonStore;
import org.humoresque.library.store.SealedPerson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The people who asked to be known, in a database. */
final class JdbiPersonStore implements PersonStore {

  private static final String PERSON =
      "SELECT id, name, listener, model, key_name, created_ms FROM person ";

  private static final List<String> FORGET_MUSIC =
      List.of(
          "DELETE FROM feedback WHERE listener_id = (SELECT id FROM listener WHERE name = :name)",
          "DELETE FROM typical WHERE listener_id = (SELECT id FROM listener WHERE name = :name)",
          "DELETE FROM listener WHERE name = :name");

  private final LibraryDatabase database;

  JdbiPersonStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public List<SealedPerson> all() {
    return database.read(
        handle -> {
          List<Long> ids =
              handle.createQuery("SELECT id FROM person ORDER BY id").mapTo(Long.class).list();
          return ids.stream().flatMap(id -> find(handle, id).stream()).toList();
        });
  }

  @Override
  public Optional<SealedPerson> find(long id) {
    return database.read(handle -> find(handle, id));
  }

  @Override
  public SealedPerson add(SealedPerson person) {
    return database.write(
        handle -> {
          refuseTaken(handle, person);
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO person (name, listener, model, key_name, created_ms)"
                          + " VALUES (:name, :listener, :model, :key, :created)")
                  .bind("name", person.name())
                  .bind("listener", person.listener())
                  .bind("model", person.model())
                  .bind("key", person.keyName())
                  .bind("created", person.created().toEpochMilli())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          PreparedBatch faces =
              handle.prepareBatch(
                  "INSERT INTO person_face (person_id, sealed) VALUES (:id, :sealed)");
          person.sealed().forEach(face -> faces.bind("id", id).bind("sealed", face).add());
          faces.execute();
          return person.withId(id);
        });
  }

  @Override
  public boolean remove(long id, boolean music) {
    return database.write(
        handle -> {
          Optional<SealedPerson> person = find(handle, id);
          if (person.isPresent()) {
            handle.execute("DELETE FROM person_face WHERE person_id = ?", id);
            handle.execute("DELETE FROM person WHERE id = ?", id);
            if (music) {
              String listener = person.get().listener();
              FORGET_MUSIC.forEach(
                  sql -> handle.createUpdate(sql).bind("name", listener).execute());
            }
          }
          return person.isPresent();
        });
  }

  private static void refuseTaken(Handle handle, SealedPerson person) {
    long taken =
        handle
            .createQuery("SELECT count(*) FROM person WHERE name = :name OR listener = :listener")
            .bind("name", person.name())
            .bind("listener", person.listener())
            .mapTo(Long.class)
            .one();
    if (taken > 0) {
      throw new IllegalArgumentException(
          "somebody is called '%s' already; choose another name, or delete that profile first"
              .formatted(person.name()));
    }
  }

  private static Optional<SealedPerson> find(Handle handle, long id) {
    List<String> sealed =
        handle
            .createQuery("SELECT sealed FROM person_face WHERE person_id = :id ORDER BY id")
            .bind("id", id)
            .mapTo(String.class)
            .list();
    return handle
        .createQuery(PERSON + "WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new SealedPerson(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    Instant.ofEpochMilli(row.getLong(6)),
                    sealed))
        .findOne();
  }
}
