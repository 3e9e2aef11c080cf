package org.humoresque.training.micro;

import java.util.Random;

/**
 * A quantity that wanders without ever being told how: a sum of sines.
 *
 * @param sizes of each sine
 * @param rates in cycles a second
 * @param phases in radians
 */
record Wave(double[] sizes, double[] rates, double[] phases) {

  /**
   * @param deviation from zero, root mean square
   * @param slowest in cycles a second
   * @param fastest in cycles a second
   */
  static Wave random(double deviation, double slowest, double fastest, Random random) {
    int terms = 4;
    double[] sizes = new double[terms];
    double[] rates = new double[terms];
    double[] phases = new double[terms];
    for (int k = 0; k < terms; k++) {
      rates[k] = slowest * Math.pow(fastest / slowest, random.nextDouble());
      sizes[k] = deviation * Math.sqrt(2.0 / terms) * Math.sqrt(slowest / rates[k]) * 1.3;
      phases[k] = 2 * Math.PI * random.nextDouble();
    }
    return new Wave(sizes, rates, phases);
  }

  double at(double seconds) {
    double sum = 0;
    for (int k = 0; k < sizes.length; k++) {
      sum += sizes[k] * Math.sin(2 * Math.PI * rates[k] * seconds + phases[k]);
    }
    return sum;
  }
}
