package org.humoresque.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of people must do. */
public abstract class PersonStoreContract {

  private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

  protected abstract PersonStore people();

  protected abstract ListenerStore listener(String name);

  @Test
  void peopleAreKeptInTheOrderTheyAsked() {
    SealedPerson ben = people().add(person("Ben", "b"));
    SealedPerson anna = people().add(person("Anna", "a"));

    assertThat(people().all()).containsExactly(ben, anna);
    assertThat(people().find(anna.id())).contains(anna);
    assertThat(anna.sealed()).containsExactly("one", "two");
    assertThat(people().find(99)).isEmpty();
  }

  @Test
  void nobodyHasAnothersNameOrMusic() {
    people().add(person("Anna", "a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> people().add(person("Anna", "b")))
        .withMessageContaining("Anna");
    assertThatIllegalArgumentException().isThrownBy(() -> people().add(person("Ben", "a")));
    assertThat(people().all()).hasSize(1);
  }

  @Test
  void whoIsRemovedLeavesNothing() {
    long anna = people().add(person("Anna", "a")).id();
    SealedPerson ben = people().add(person("Ben", "b"));

    assertThat(people().remove(anna, true)).isTrue();
    assertThat(people().remove(anna, true)).isFalse();
    assertThat(people().all()).containsExactly(ben);
    assertThat(listener("a").everything().events()).isEmpty();
    assertThat(people().add(person("Anna", "a")).sealed()).hasSize(2);
  }

  private static SealedPerson person(String name, String listener) {
    return new SealedPerson(0, name, listener, "m1", "k1", MONDAY, List.of("one", "two"));
  }
}
