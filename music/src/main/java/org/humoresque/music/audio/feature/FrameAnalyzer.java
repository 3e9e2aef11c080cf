package org.humoresque.music.audio.feature;

/** Measures something of every frame and sums it up over time. */
interface FrameAnalyzer {

  /** Takes the next frame, which is valid during this call only. */
  void analyze(Frame frame);

  /** Adds what was found to the vector, under fixed names in fixed order. */
  void summarize(FeatureVector.Builder vector);
}
