/**
 * Trains the support vector machines of {@code music.lyrics.model} with LIBSVM: kernels and costs
 * chosen by cross-validation inside the training data, decisions turned into probabilities,
 * machines put together to trees. Knows vectors and labels, not songs.
 */
@NullMarked
package org.humoresque.training.svm;

import org.jspecify.annotations.NullMarked;
