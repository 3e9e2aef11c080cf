package org.humoresque.recommend;

/** Something a song must fulfil to be chosen at all. */
public interface Constraint {

  /** Whether a song may be chosen. */
  boolean allows(SongIndex songs, int song);

  /** The demand as a person would say it: {@code in Hindi or English}. */
  String description();
}
