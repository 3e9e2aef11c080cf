package org.humoresque.training.cnn;

/** Something to learn from whose class is known. */
public interface Labelled {

  /** Index of its class. */
  int label();
}
