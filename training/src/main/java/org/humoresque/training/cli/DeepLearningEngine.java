package org.humoresque.training.cli;

import org.jspecify.annotations.Nullable;

/** Settings DJL and PyTorch read when they are first used. */
final class DeepLearningEngine {

  private DeepLearningEngine() {}

  /**
   * Keeps DJL from calling home and sets how many cores PyTorch uses.
   *
   * @param threads cores, or null for all
   * @throws IllegalArgumentException if fewer than one
   */
  static void configure(@Nullable Integer threads) {
    if (threads != null && threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(cores));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
