package org.humoresque.library.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting. */
public final class PassingTime implements Waiting {

  private final List<Duration> pauses = new ArrayList<>();
  private long nanos;

  @Override
  public long nowNanos() {
    return nanos;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    nanos += time.toNanos();
  }

  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
