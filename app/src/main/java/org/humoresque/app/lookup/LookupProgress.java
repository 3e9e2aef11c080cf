package org.humoresque.app.lookup;

/** Is told for how many songs a service was asked, always from the thread that asks. */
@FunctionalInterface
public interface LookupProgress {

  void report(long done, long total);
}
