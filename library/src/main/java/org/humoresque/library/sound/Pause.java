package org.humoresque.library.sound;

/** Holds work up while it is on. Safe for use by several threads. */
public final class Pause {

  private boolean on;

  /** From now on, work waits before its next piece. */
  public synchronized void begin() {
    on = true;
  }

  /** Lets all work go on. */
  public synchronized void end() {
    on = false;
    notifyAll();
  }

  public synchronized boolean isOn() {
    return on;
  }

  /**
   * Returns at once, or when the pause ends.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  synchronized void await() throws InterruptedException {
    while (on) {
      wait();
    }
  }
}
