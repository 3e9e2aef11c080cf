package org.humoresque.training.identity;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dposv;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dtrtri;
import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;

/** Matrices as rows of numbers, worked on by OpenBLAS on one thread. */
final class LinearAlgebra {

  static {
    blas_set_num_threads(1);
  }

  private LinearAlgebra() {}

  /** Eigenvalues of a symmetric matrix, ascending, and eigenvectors as columns. */
  record Eigen(double[] values, double[][] vectors) {}

  static Eigen eigen(double[][] symmetric) {
    int n = symmetric.length;
    double[] flat = flat(symmetric);
    double[] values = new double[n];
    require(LAPACKE_dsyevd(LAPACK_ROW_MAJOR, (byte) 'V', (byte) 'L', n, flat, n, values));
    return new Eigen(values, rows(flat, n, n));
  }

  /** {@code a × b}. */
  static double[][] product(double[][] a, double[][] b) {
    int m = a.length;
    int k = b.length;
    int n = b[0].length;
    double[] to = new double[m * n];
    cblas_dgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, flat(a), k, flat(b), n, 0, to, n);
    return rows(to, m, n);
  }

  /** {@code a × aᵀ}. */
  static double[][] gram(double[][] a) {
    int m = a.length;
    int k = a[0].length;
    double[] flat = flat(a);
    double[] to = new double[m * m];
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, m, k, 1, flat, k, flat, k, 0, to, m);
    return rows(to, m, m);
  }

  /** {@code aᵀ × b}. */
  static double[][] turnedProduct(double[][] a, double[][] b) {
    int k = a.length;
    int m = a[0].length;
    int n = b[0].length;
    double[] to = new double[m * n];
    cblas_dgemm(
        CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, flat(a), m, flat(b), n, 0, to, n);
    return rows(to, m, n);
  }

  /** What gives the right-hand sides when multiplied by a positive definite matrix. */
  static double[][] solve(double[][] positive, double[][] rightHand) {
    int n = positive.length;
    int sides = rightHand[0].length;
    double[] to = flat(rightHand);
    require(LAPACKE_dposv(LAPACK_ROW_MAJOR, (byte) 'L', n, sides, flat(positive), n, to, sides));
    return rows(to, n, sides);
  }

  /** The inverse of the lower triangle that is a positive definite matrix times its mirror. */
  static double[][] inverseRoot(double[][] positive) {
    int n = positive.length;
    double[] to = flat(positive);
    require(LAPACKE_dpotrf(LAPACK_ROW_MAJOR, (byte) 'L', n, to, n));
    require(LAPACKE_dtrtri(LAPACK_ROW_MAJOR, (byte) 'L', (byte) 'N', n, to, n));
    double[][] root = rows(to, n, n);
    for (int row = 0; row < n; row++) {
      java.util.Arrays.fill(root[row], row + 1, n, 0);
    }
    return root;
  }

  private static void require(int information) {
    if (information != 0) {
      throw new IllegalStateException("LAPACK failed with " + information);
    }
  }

  private static double[] flat(double[][] rows) {
    int width = rows[0].length;
    double[] flat = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * width, width);
    }
    return flat;
  }

  private static double[][] rows(double[] flat, int rows, int width) {
    double[][] split = new double[rows][width];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(flat, i * width, split[i], 0, width);
    }
    return split;
  }
}
