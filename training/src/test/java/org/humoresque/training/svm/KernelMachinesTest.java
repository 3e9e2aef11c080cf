package org.humoresque.training.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.junit.jupiter.api.Test;

class KernelMachinesTest {

  private static final int EXAMPLES = 60;
  private static final double GAMMA = 0.4;

  @Test
  void decideAsLibsvmsOwnMachinesForSeveralClasses() {
    double[][] points = points();
    int[] truths = IntStream.range(0, EXAMPLES).map(i -> i % 3).toArray();
    boolean[][] possible = new boolean[EXAMPLES][3];
    double[][] kernel = new double[EXAMPLES][EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      possible[i][truths[i]] = true;
      for (int j = 0; j < EXAMPLES; j++) {
        double dx = points[i][0] - points[j][0];
        double dy = points[i][1] - points[j][1];
        kernel[i][j] = Math.exp(-GAMMA * (dx * dx + dy * dy));
      }
    }
    KernelMachines machines =
        KernelMachines.train(kernel, possible, IntStream.range(0, EXAMPLES).toArray(), 2);
    svm_model model = libsvm(points, truths);
    for (int i = 0; i < EXAMPLES; i++) {
      double[] expected = new double[3];
      svm.svm_predict_values(model, nodes(points[i]), expected);
      assertThat(machines.decisions(kernel[i])).containsExactly(expected, within(5e-3));
    }
  }

  @Test
  void whatMayBeBothOfAPairDoesNotCountForIt() {
    double[][] kernel = {{1, 0.1, 0.5}, {0.1, 1, 0.5}, {0.5, 0.5, 1}};
    boolean[][] possible = {{true, false}, {false, true}, {true, true}};
    KernelMachines machines = KernelMachines.train(kernel, possible, new int[] {0, 1, 2}, 1);
    assertThat(machines.coefficients()[0][2]).isZero();
    assertThat(machines.decisions(kernel[0])[0]).isPositive();
    assertThat(machines.decisions(kernel[1])[0]).isNegative();
  }

  private static double[][] points() {
    Random random = new Random(4);
    double[][] points = new double[EXAMPLES][];
    for (int i = 0; i < EXAMPLES; i++) {
      points[i] = new double[] {i % 3 + random.nextGaussian(), random.nextGaussian()};
    }
    return points;
  }

  private static svm_model libsvm(double[][] points, int[] truths) {
    svm_problem problem = new svm_problem();
    problem.l = points.length;
    problem.y = IntStream.of(truths).asDoubleStream().toArray();
    problem.x = new svm_node[points.length][];
    for (int i = 0; i < points.length; i++) {
      problem.x[i] = nodes(points[i]);
    }
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = GAMMA;
    parameter.C = 2;
    parameter.eps = 1e-4;
    parameter.cache_size = 10;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return svm.svm_train(problem, parameter);
  }

  private static svm_node[] nodes(double[] point) {
    svm_node[] nodes = new svm_node[point.length];
    for (int i = 0; i < point.length; i++) {
      nodes[i] = new svm_node();
      nodes[i].index = i + 1;
      nodes[i].value = point[i];
    }
    return nodes;
  }
}
