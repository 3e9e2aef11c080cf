/**
 * The networks, each layer described once for training and for the ONNX file, and the loop that
 * trains them.
 */
@NullMarked
package org.humoresque.training.cnn;

import org.jspecify.annotations.NullMarked;
