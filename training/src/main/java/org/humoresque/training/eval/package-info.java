/** Measures a classifier: accuracy, F1, confusion, calibration, and the plots of a run. */
@NullMarked
package org.humoresque.training.eval;

import org.jspecify.annotations.NullMarked;
