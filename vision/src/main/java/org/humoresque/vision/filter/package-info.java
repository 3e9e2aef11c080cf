/**
 * Makes faces more alike however they were lit and taken: grey picture in, grey picture out,
 * between the crop and the network.
 *
 * <p>Each filter is a small immutable object with documented parameters, safe for use by several
 * threads, and gives the same picture for the same picture always. {@code
 * emotion.FacePreprocessing} names them and puts them in a row.
 */
@NullMarked
package org.humoresque.vision.filter;

import org.jspecify.annotations.NullMarked;
