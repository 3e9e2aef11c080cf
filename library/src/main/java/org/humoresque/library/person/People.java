package org.humoresque.library.person;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.person.Person.State;
import org.humoresque.library.secret.SealingKey;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.PersonStore;
import org.humoresque.library.store.SealedPerson;

/**
 * Keeps who asked to be known. Embeddings are sealed one by one for their person and model; nothing
 * is ever overwritten or deleted because a key does not fit.
 */
public final class People {

  /** Name of the file in the data folder with the key that embeddings are encrypted with. */
  public static final String KEY_FILE = "faces.key";

  private static final int LONGEST_NAME = 60;

  private final PersonStore store;
  private final SealingKey key;

  /**
   * @param dataDir where the key lies
   */
  public People(PersonStore store, Path dataDir) {
    this.store = store;
    this.key = new SealingKey(dataDir.resolve(KEY_FILE));
  }

  /** Where the key lies. */
  public Path keyFile() {
    return key.file();
  }

  /** Everybody, in the order they asked. */
  public List<Person> all() {
    List<SealedPerson> kept = store.all();
    Optional<String> name = kept.isEmpty() ? Optional.empty() : key.name();
    return kept.stream().map(person -> opened(person, name)).toList();
  }

  /** The listener whose music somebody's is; empty if there is nobody of that number. */
  public Optional<String> listener(long id) {
    return store.find(id).map(SealedPerson::listener);
  }

  /**
   * Keeps somebody new. The first person of all takes over the music that was everybody's; others
   * begin anew.
   *
   * @param model version of what made the embeddings
   * @throws IllegalArgumentException if the name is empty, too long or taken
   * @throws LibraryException if the key that sealed others is gone: a new one would lock them out
   */
  public Person add(String name, String model, List<byte[]> embeddings, Instant now) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a name has 1 to %d letters, but '%s' has %d"
              .formatted(LONGEST_NAME, called, called.length()));
    }
    List<SealedPerson> others = store.all();
    refuseWithoutTheirKey(others);
    boolean taken = others.stream().anyMatch(it -> it.listener().equals(ListenerStore.EVERYBODY));
    List<String> sealed = new ArrayList<>();
    embeddings.forEach(embedding -> sealed.add(key.seal(embedding, owner(called, model))));
    SealedPerson kept =
        store.add(
            new SealedPerson(
                0,
                called,
                taken ? "person " + called : ListenerStore.EVERYBODY,
                model,
                key.name().orElseThrow(),
                now,
                sealed));
    return opened(kept, Optional.of(kept.keyName()));
  }

  /**
   * Forgets somebody: their embeddings, and their music unless it was everybody's before.
   *
   * @return false if there is nobody of that number
   */
  public boolean remove(long id) {
    return store
        .find(id)
        .map(it -> store.remove(id, !it.listener().equals(ListenerStore.EVERYBODY)))
        .orElse(false);
  }

  private void refuseWithoutTheirKey(List<SealedPerson> others) {
    Optional<String> name = key.name();
    if (!others.isEmpty()
        && others.stream().noneMatch(it -> name.equals(Optional.of(it.keyName())))) {
      throw new LibraryException(
          ("the key file %s is %s, so known faces cannot be read; put it back, or delete the"
                  + " profiles it belongs to and enrol again. Nothing was changed.")
              .formatted(key.file(), name.isEmpty() ? "gone or damaged" : "another than before"));
    }
  }

  private Person opened(SealedPerson kept, Optional<String> name) {
    List<byte[]> embeddings = new ArrayList<>();
    boolean fits = name.equals(Optional.of(kept.keyName()));
    if (fits) {
      kept.sealed().stream()
          .flatMap(face -> key.open(face, owner(kept.name(), kept.model())).stream())
          .forEach(embeddings::add);
    }
    boolean whole = !embeddings.isEmpty() && embeddings.size() == kept.sealed().size();
    return new Person(
        kept.id(),
        kept.name(),
        kept.listener(),
        kept.model(),
        kept.created(),
        kept.sealed().size(),
        whole ? embeddings : List.of(),
        whole ? State.READY : fits ? State.DAMAGED : State.OTHER_KEY);
  }

  private static String owner(String name, String model) {
    return model + " " + name;
  }
}
