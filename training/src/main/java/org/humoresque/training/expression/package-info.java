/** The whole job of training and of evaluating an expression model, from data to model file. */
@NullMarked
package org.humoresque.training.expression;

import org.jspecify.annotations.NullMarked;
