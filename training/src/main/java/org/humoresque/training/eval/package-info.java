/**
 * Measures a classifier: accuracy, F1, confusion, calibration, selective accuracy, and the plots of
 * a run and of an evaluation. Knows classes by number alone, not what they mean.
 */
@NullMarked
package org.humoresque.training.eval;

import org.jspecify.annotations.NullMarked;
