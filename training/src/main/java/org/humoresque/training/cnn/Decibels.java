package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * Makes a mel spectrogram in decibels, (batch, time, bands), ready: no band lower than 80 dB below
 * the loudest of its slice, the slice's mean taken off, divided by 20 dB, and time last. The same
 * sound louder gives the same.
 */
public record Decibels() implements Layer {

  private static final float RANGE_DB = 80;
  private static final float SCALE = 1 / 20f;

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    int[] time = {1};
    int[] bands = {2};
    NDArray loudest = input.max(bands, true).max(time, true);
    NDArray audible = input.maximum(loudest.sub(RANGE_DB));
    return audible.sub(audible.mean(bands, true).mean(time, true)).mul(SCALE).transpose(0, 2, 1);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    Map<String, Object> slice = Map.of("axes", new long[] {1, 2}, "keepdims", 1L);
    String range = graph.constant("decibels.range", new float[] {RANGE_DB}, 1);
    String floor = graph.node("Sub", Map.of(), graph.node("ReduceMax", slice, input), range);
    String audible = graph.node("Max", Map.of(), input, floor);
    String centred = graph.node("Sub", Map.of(), audible, graph.node("ReduceMean", slice, audible));
    String scale = graph.constant("decibels.scale", new float[] {SCALE}, 1);
    return graph.node(
        "Transpose",
        Map.of("perm", new long[] {0, 2, 1}),
        graph.node("Mul", Map.of(), centred, scale));
  }
}
