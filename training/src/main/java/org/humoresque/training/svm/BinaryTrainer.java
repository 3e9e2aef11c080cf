package org.humoresque.training.svm;

import java.util.ArrayList;
import java.util.List;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.humoresque.music.lyrics.model.Decision;
import org.humoresque.music.lyrics.model.SparseVector;

/** Trains one binary machine with LIBSVM (C-SVC). The same input gives the same machine. */
public final class BinaryTrainer {

  private static final double TOLERANCE = 1e-3;
  private static final double CACHE_MB = 400;

  static {
    svm.svm_set_print_string_function(text -> {});
  }

  private BinaryTrainer() {}

  /**
   * Trains a machine whose decisions are positive for the first side.
   *
   * @param vectors the examples
   * @param first whether each is of the first side
   * @param kernel kernel and cost
   * @param features how many features there are; linear machines get one weight for each
   */
  public static Decision train(
      List<SparseVector> vectors, boolean[] first, Kernel kernel, int features) {
    svm_problem problem = problem(vectors, first);
    if (sides(first) < 2) {
      return new Decision.Linear(new float[0], first.length > 0 && first[0] ? 1 : -1);
    }
    svm_model model = svm.svm_train(problem, parameter(kernel));
    int sign = model.label[0] == 1 ? 1 : -1;
    double bias = -sign * model.rho[0];
    return kernel.gamma() == 0
        ? new Decision.Linear(weights(model, sign, features), bias)
        : rbf(model, sign, bias, kernel.gamma());
  }

  private static int sides(boolean[] first) {
    int count = 0;
    for (boolean one : first) {
      count += one ? 1 : 0;
    }
    return count == 0 || count == first.length ? 1 : 2;
  }

  private static svm_problem problem(List<SparseVector> vectors, boolean[] first) {
    svm_problem problem = new svm_problem();
    problem.l = vectors.size();
    problem.x = vectors.stream().map(BinaryTrainer::nodes).toArray(svm_node[][]::new);
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.y[i] = first[i] ? 1 : -1;
    }
    return problem;
  }

  private static svm_node[] nodes(SparseVector vector) {
    svm_node[] nodes = new svm_node[vector.indices().length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new svm_node();
      nodes[i].index = vector.indices()[i];
      nodes[i].value = vector.values()[i];
    }
    return nodes;
  }

  private static svm_parameter parameter(Kernel kernel) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = kernel.gamma() == 0 ? svm_parameter.LINEAR : svm_parameter.RBF;
    parameter.C = kernel.cost();
    parameter.gamma = kernel.gamma();
    parameter.eps = TOLERANCE;
    parameter.cache_size = CACHE_MB;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }

  private static float[] weights(svm_model model, int sign, int features) {
    double[] sums = new double[features];
    for (int i = 0; i < model.l; i++) {
      for (svm_node node : model.SV[i]) {
        sums[node.index] += sign * model.sv_coef[0][i] * node.value;
      }
    }
    float[] weights = new float[features];
    for (int i = 0; i < features; i++) {
      weights[i] = (float) sums[i];
    }
    return weights;
  }

  private static Decision rbf(svm_model model, int sign, double bias, double gamma) {
    List<SparseVector> vectors = new ArrayList<>();
    float[] coefficients = new float[model.l];
    for (int i = 0; i < model.l; i++) {
      int[] indices = new int[model.SV[i].length];
      float[] values = new float[indices.length];
      for (int j = 0; j < indices.length; j++) {
        indices[j] = model.SV[i][j].index;
        values[j] = (float) model.SV[i][j].value;
      }
      vectors.add(new SparseVector(indices, values));
      coefficients[i] = (float) (sign * model.sv_coef[0][i]);
    }
    return new Decision.Rbf(gamma, vectors.toArray(SparseVector[]::new), coefficients, bias);
  }
}
