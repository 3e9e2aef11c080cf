package org.humoresque.training.svm;

import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.humoresque.music.lyrics.model.Decision;
import org.humoresque.music.lyrics.model.SparseVector;

/** Trains one binary machine with LIBSVM (C-SVC). The same input gives the same machine. */
final class BinaryTrainer {

  private static final double TOLERANCE = 1e-3;
  private static final double CACHE_MB = 400;

  static {
    svm.svm_set_print_string_function(text -> {});
  }

  private BinaryTrainer() {}

  /**
   * Trains a machine whose decisions are positive for the first side.
   *
   * @param examples all examples
   * @param chosen the numbers of those to train on
   * @param first whether each of the chosen is of the first side
   * @param kernel kernel and cost
   */
  static Decision train(Examples examples, int[] chosen, boolean[] first, Kernel kernel) {
    if (sides(first) < 2) {
      return new Decision.Linear(new float[0], first.length > 0 && first[0] ? 1 : -1);
    }
    svm_problem problem = problem(examples.rows(kernel.gamma()), chosen, first);
    svm_model model = svm.svm_train(problem, parameter(kernel, examples.isPrecomputed()));
    int sign = model.label[0] == 1 ? 1 : -1;
    double bias = -sign * model.rho[0];
    SparseVector[] vectors = new SparseVector[model.l];
    float[] coefficients = new float[model.l];
    for (int i = 0; i < model.l; i++) {
      int number = chosen[model.sv_indices[i] - 1];
      vectors[i] = examples.vectors().get(number);
      coefficients[i] = (float) (sign * model.sv_coef[0][i]);
    }
    return kernel.gamma() == 0
        ? new Decision.Linear(weights(vectors, coefficients, examples.features()), bias)
        : new Decision.Rbf(kernel.gamma(), vectors, coefficients, bias);
  }

  private static int sides(boolean[] first) {
    int count = 0;
    for (boolean one : first) {
      count += one ? 1 : 0;
    }
    return count == 0 || count == first.length ? 1 : 2;
  }

  private static svm_problem problem(svm_node[][] rows, int[] chosen, boolean[] first) {
    svm_problem problem = new svm_problem();
    problem.l = chosen.length;
    problem.x = new svm_node[chosen.length][];
    problem.y = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      problem.x[i] = rows[chosen[i]];
      problem.y[i] = first[i] ? 1 : -1;
    }
    return problem;
  }

  private static svm_parameter parameter(Kernel kernel, boolean precomputed) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    int computed = kernel.gamma() == 0 ? svm_parameter.LINEAR : svm_parameter.RBF;
    parameter.kernel_type = precomputed ? svm_parameter.PRECOMPUTED : computed;
    parameter.C = kernel.cost();
    parameter.gamma = kernel.gamma();
    parameter.eps = TOLERANCE;
    parameter.cache_size = CACHE_MB;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }

  private static float[] weights(SparseVector[] vectors, float[] coefficients, int features) {
    double[] sums = new double[features];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors[i].indices().length; j++) {
        sums[vectors[i].indices()[j]] += coefficients[i] * vectors[i].values()[j];
      }
    }
    float[] weights = new float[features];
    for (int i = 0; i < features; i++) {
      weights[i] = (float) sums[i];
    }
    return weights;
  }
}
