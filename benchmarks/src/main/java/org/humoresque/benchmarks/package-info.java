/** Measures the parts of the flow one by one, against what docs/benchmarks.md promises. */
@NullMarked
package org.humoresque.benchmarks;

import org.jspecify.annotations.NullMarked;
