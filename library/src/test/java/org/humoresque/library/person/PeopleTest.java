package org.humoresque.library.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.humoresque.library.person.Person.State;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.SealedPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final byte[] FACE = "a face in numbers".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private LibraryDatabase database;
  private People people;

  @BeforeEach
  void open() {
    database = LibraryDatabase.open(folder.resolve("library.sqlite"));
    people = new People(database.people(), folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstPersonTakesOverTheMusicAndOthersBeginAnew() {
    Person anna = add("Anna");
    Person ben = add(" Ben ");

    assertThat(anna.listener()).isEqualTo(ListenerStore.EVERYBODY);
    assertThat(ben.listener()).isNotEqualTo(anna.listener());
    assertThat(ben.name()).isEqualTo("Ben");
    assertThat(people.listener(ben.id())).contains(ben.listener());
    assertThat(people.all().get(0).embeddings()).containsExactly(FACE, FACE);
  }

  @Test
  void embeddingsLieOnDiskSealedAndTheKeyIsTheOwnersAlone() throws IOException {
    add("Anna");

    SealedPerson kept = database.people().all().get(0);
    assertThat(kept.sealed()).hasSize(2).doesNotHaveDuplicates();
    byte[] file = Files.readAllBytes(folder.resolve("library.sqlite"));
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("a face in numbers");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(people.keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutItsKeyAProfileIsToldAndKept() throws IOException {
    add("Anna");
    byte[] key = Files.readAllBytes(people.keyFile());
    Files.delete(people.keyFile());

    assertThat(people.all()).extracting(Person::state).containsExactly(State.OTHER_KEY);
    assertThatExceptionOfType(LibraryException.class)
        .isThrownBy(() -> add("Ben"))
        .withMessageContaining("faces.key")
        .withMessageContaining("gone");
    assertThat(Files.exists(people.keyFile())).isFalse();

    Files.write(people.keyFile(), new byte[32]);
    assertThat(people.all()).extracting(Person::state).containsExactly(State.OTHER_KEY);
    Files.write(people.keyFile(), new byte[5]);
    assertThat(people.all()).extracting(Person::state).containsExactly(State.OTHER_KEY);
    Files.write(people.keyFile(), key);
    assertThat(people.all()).extracting(Person::state).containsExactly(State.READY);
  }

  @Test
  void damagedEmbeddingsAreTold() {
    SealedPerson kept = database.people().find(add("Anna").id()).orElseThrow();
    database.people().remove(kept.id(), false);
    database
        .people()
        .add(
            new SealedPerson(
                0,
                "Anna",
                kept.listener(),
                kept.model(),
                kept.keyName(),
                NOW,
                List.of(kept.sealed().get(0), "AAAA")));

    assertThat(people.all()).extracting(Person::state).containsExactly(State.DAMAGED);
  }

  @Test
  void sealedFacesOpenForTheirPersonAlone() {
    SealedPerson kept = database.people().find(add("Anna").id()).orElseThrow();
    database
        .people()
        .add(new SealedPerson(0, "Ben", "other", kept.model(), kept.keyName(), NOW, kept.sealed()));

    assertThat(people.all()).extracting(Person::state).containsExactly(State.READY, State.DAMAGED);
  }

  @Test
  void whoIsDeletedCanComeAgainAndNamesAreChecked() {
    long anna = add("Anna").id();

    assertThat(people.remove(anna)).isTrue();
    assertThat(people.remove(anna)).isFalse();
    assertThat(people.all()).isEmpty();
    add("Anna");
    assertThatIllegalArgumentException().isThrownBy(() -> add("Anna"));
    assertThatIllegalArgumentException().isThrownBy(() -> add("  "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add("x".repeat(61)))
        .withMessageContaining("61");
  }

  private Person add(String name) {
    return people.add(name, "m1", List.of(FACE, FACE), NOW);
  }
}
