/** Writes ONNX files; knows no network. */
@NullMarked
package org.humoresque.training.export;

import org.jspecify.annotations.NullMarked;
