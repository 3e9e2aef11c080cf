package org.humoresque.music.demo;

/** Is told how far the demo library has come. */
@FunctionalInterface
public interface DemoProgress {

  /** For those who do not want to know. */
  DemoProgress NONE = (done, total, title) -> {};

  /**
   * Called before each piece, and once at the end.
   *
   * @param done how many pieces are complete
   * @param total how many there will be
   * @param title of the piece that comes next; empty at the end
   */
  void report(int done, int total, String title);
}
