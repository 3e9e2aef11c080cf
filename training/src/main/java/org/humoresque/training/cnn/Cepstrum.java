package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * Mel-frequency cepstral coefficients from mel bands: (batch, bands, time) becomes (batch,
 * coefficients, time) by the orthonormal discrete cosine transform (type II), divided by the root
 * of the number of bands over the number of coefficients so that values stay as large.
 *
 * @param bands coming in
 * @param coefficients going out
 */
public record Cepstrum(int bands, int coefficients) implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    NDArray cosines = input.getManager().create(cosines(), new Shape(1, coefficients, bands));
    return cosines.repeat(0, input.getShape().get(0)).batchMatMul(input);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String cosines = graph.constant("cepstrum.cosines", cosines(), coefficients, bands);
    return graph.node("MatMul", Map.of(), cosines, input);
  }

  private float[] cosines() {
    float[] cosines = new float[coefficients * bands];
    double scale = Math.sqrt((double) coefficients / bands);
    for (int n = 0; n < coefficients; n++) {
      double norm = scale * Math.sqrt((n == 0 ? 1.0 : 2.0) / bands);
      for (int band = 0; band < bands; band++) {
        cosines[n * bands + band] = (float) (norm * Math.cos(Math.PI * n * (band + 0.5) / bands));
      }
    }
    return cosines;
  }
}
