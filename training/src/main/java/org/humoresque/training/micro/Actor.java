package org.humoresque.training.micro;

import java.util.List;
import java.util.Random;

/** A face that can be made to move. */
interface Actor {

  /** Width and height of an actor's pictures, in pixels. */
  int SIDE = 96;

  /** Whose face it is; actors of one subject are kept together. */
  String subject();

  /** What it is: {@code warped}, {@code grown} or {@code drawn}. */
  String kind();

  /** Learns some expressions, each a little differently every time. */
  Performance rehearse(List<Expression> expressions, Random random);

  /** Expressions that can be shown. */
  interface Performance {

    /**
     * The face at a moment.
     *
     * @param amounts how far each expression has grown, from 0 to 1
     * @param closure how far the lids are down, from 0 to 1
     * @param gaze how far the eyes look to the side, as a share of the face's width
     * @return grey levels from 0 to 255 of {@link #SIDE} × {@link #SIDE} pixels; not to be changed
     */
    float[] pose(double[] amounts, double closure, double gaze);
  }
}
