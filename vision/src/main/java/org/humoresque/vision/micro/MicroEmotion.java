package org.humoresque.vision.micro;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a micro-expression is told to express, the three classes that all published sets share. */
public enum MicroEmotion {
  /** Anger, disgust, fear, sadness, repression. */
  NEGATIVE,
  /** Happiness. */
  POSITIVE,
  /** Surprise, which may be either. */
  SURPRISE;

  /** The name in model files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every label in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(MicroEmotion::label).toList();
  }
}
