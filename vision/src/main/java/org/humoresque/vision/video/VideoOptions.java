package org.humoresque.vision.video;

/**
 * How closely a film is looked at.
 *
 * @param mostLines shorter side, in pixels, that larger pictures are reduced to, in [48, 2160]
 * @param mostRate pictures a second that are looked at, in [1, 240]; of more, some are left out
 * @param step seconds between two moments of a timeline, in [0.04, 60]
 */
public record VideoOptions(int mostLines, double mostRate, double step) {

  /** Enough for faces as a camera sees them, and quicker than the film plays. */
  public static final VideoOptions DEFAULT = new VideoOptions(480, 30, 0.2);

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public VideoOptions {
    require("mostLines", mostLines, 48, 2160);
    require("mostRate", mostRate, 1, 240);
    require("step", step, 0.04, 60);
  }

  /** The same with another limit of pictures a second. */
  public VideoOptions withMostRate(double rate) {
    return new VideoOptions(mostLines, rate, step);
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be in [%s, %s], but is %s".formatted(name, least, most, value));
    }
  }
}
