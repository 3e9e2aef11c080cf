/**
 * Trains and measures models that hear: labelled recordings in the forms people hold them in,
 * decoded and measured once into a cache by the very code that serves ({@code music.audio}), then
 * given to support vector machines or networks; written as ONNX.
 */
@NullMarked
package org.humoresque.training.audio;

import org.jspecify.annotations.NullMarked;
