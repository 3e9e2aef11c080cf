package org.humoresque.training.svm;

import java.util.ArrayList;
import java.util.List;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Support vector machines (LIBSVM's C-SVC) that tell several classes apart, one for every pair of
 * classes, on kernel values that the caller has computed.
 *
 * <p>The decision of a machine is {@code sum(coefficients[i] * kernel(x, example i)) + bias},
 * positive for the first class of its pair.
 *
 * @param pairs the two classes of each machine
 * @param coefficients machine by example; 0 for what is no support vector
 * @param biases one per machine
 */
public record KernelMachines(List<Pair> pairs, double[][] coefficients, double[] biases) {

  private static final double TOLERANCE = 1e-3;
  private static final double CACHE_MB = 100;

  /** Two classes. */
  public record Pair(int first, int second) {}

  static {
    svm.svm_set_print_string_function(text -> {});
  }

  /** Every pair of so many classes. */
  public static List<Pair> pairs(int classes) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        pairs.add(new Pair(first, second));
      }
    }
    return pairs;
  }

  /**
   * Trains. The same input gives the same machines.
   *
   * @param kernel of every example with every example
   * @param possible example by class: what each may be; an example that may be both of a pair, or
   *     neither, does not count for its machine
   * @param chosen the numbers of those to train on; each class must occur among them
   * @param cost LIBSVM's C, greater than 0
   */
  public static KernelMachines train(
      double[][] kernel, boolean[][] possible, int[] chosen, double cost) {
    int classes = possible[0].length;
    List<Pair> pairs = pairs(classes);
    double[][] coefficients = new double[pairs.size()][kernel.length];
    double[] biases = new double[pairs.size()];
    for (int machine = 0; machine < pairs.size(); machine++) {
      Pair pair = pairs.get(machine);
      List<Integer> members = new ArrayList<>();
      for (int example : chosen) {
        if (possible[example][pair.first()] != possible[example][pair.second()]) {
          members.add(example);
        }
      }
      svm_model model = svm.svm_train(problem(kernel, possible, members, pair), parameter(cost));
      int sign = model.label[0] == 1 ? 1 : -1;
      biases[machine] = -sign * model.rho[0];
      for (int i = 0; i < model.l; i++) {
        coefficients[machine][members.get(model.sv_indices[i] - 1)] = sign * model.sv_coef[0][i];
      }
    }
    return new KernelMachines(pairs, coefficients, biases);
  }

  /**
   * The decision of each machine.
   *
   * @param kernel of what is to be told with every example
   */
  public double[] decisions(double[] kernel) {
    double[] decisions = biases.clone();
    for (int machine = 0; machine < decisions.length; machine++) {
      for (int i = 0; i < kernel.length; i++) {
        decisions[machine] += coefficients[machine][i] * kernel[i];
      }
    }
    return decisions;
  }

  private static svm_problem problem(
      double[][] kernel, boolean[][] possible, List<Integer> members, Pair pair) {
    svm_problem problem = new svm_problem();
    problem.l = members.size();
    problem.x = new svm_node[problem.l][problem.l + 1];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.y[i] = possible[members.get(i)][pair.first()] ? 1 : -1;
      problem.x[i][0] = node(0, i + 1);
      for (int j = 0; j < problem.l; j++) {
        problem.x[i][j + 1] = node(j + 1, kernel[members.get(i)][members.get(j)]);
      }
    }
    return problem;
  }

  private static svm_node node(int index, double value) {
    svm_node node = new svm_node();
    node.index = index;
    node.value = value;
    return node;
  }

  private static svm_parameter parameter(double cost) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = cost;
    parameter.eps = TOLERANCE;
    parameter.cache_size = CACHE_MB;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }
}
