/**
 * Runs networks kept as ONNX files. The only place that knows ONNX Runtime; it knows nothing of
 * faces or music, only numbers with a shape and what a model file says of itself.
 */
@NullMarked
package org.humoresque.inference;

import org.jspecify.annotations.NullMarked;
