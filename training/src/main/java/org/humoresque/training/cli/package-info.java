/** The command line of training: the verbs {@code train} and {@code evaluate}. */
@NullMarked
package org.humoresque.training.cli;

import org.jspecify.annotations.NullMarked;
