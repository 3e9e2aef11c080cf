package org.humoresque.music.audio.feature;

/**
 * How well pitch classes fit each of the 24 keys: the correlation with how well people find each
 * tone to fit (Krumhansl and Kessler 1982).
 */
final class KeyProfiles {

  private static final double[] MAJOR = {
    6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88
  };
  private static final double[] MINOR = {
    6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17
  };

  private KeyProfiles() {}

  /**
   * @param chroma weights of the pitch classes from C on
   */
  static MusicalKey best(double[] chroma) {
    MusicalKey major = best(chroma, true);
    MusicalKey minor = best(chroma, false);
    return major.clarity() >= minor.clarity() ? major : minor;
  }

  /** The best key of one mode. */
  static MusicalKey best(double[] chroma, boolean isMajor) {
    MusicalKey best = new MusicalKey(0, isMajor, -1);
    for (int tonic = 0; tonic < 12; tonic++) {
      double fit = correlation(chroma, isMajor ? MAJOR : MINOR, tonic);
      if (fit > best.clarity()) {
        best = new MusicalKey(tonic, isMajor, fit);
      }
    }
    return best;
  }

  private static double correlation(double[] chroma, double[] profile, int tonic) {
    double chromaMean = mean(chroma);
    double profileMean = mean(profile);
    double product = 0;
    double chromaSquares = 0;
    double profileSquares = 0;
    for (int i = 0; i < 12; i++) {
      double c = chroma[(i + tonic) % 12] - chromaMean;
      double p = profile[i] - profileMean;
      product += c * p;
      chromaSquares += c * c;
      profileSquares += p * p;
    }
    return chromaSquares == 0 ? 0 : product / Math.sqrt(chromaSquares * profileSquares);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
