package org.humoresque.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a thing when it is first asked for, and once; if making it fails, the next call tries anew.
 */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private volatile @Nullable T made;

  Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      value = make();
    }
    return value;
  }

  private synchronized T make() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }

  /** The thing, if it was made already; never waits. */
  Optional<T> peek() {
    return Optional.ofNullable(made);
  }
}
