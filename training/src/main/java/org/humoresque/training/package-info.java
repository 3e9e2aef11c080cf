/**
 * Trains and evaluates the models: data to network to ONNX file. Started on its own; never on the
 * server's class path.
 */
@NullMarked
package org.humoresque.training;

import org.jspecify.annotations.NullMarked;
