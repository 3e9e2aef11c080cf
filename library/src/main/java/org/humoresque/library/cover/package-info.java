/**
 * Cover pictures in the sizes that the page shows: fetched by {@code library.scan.CoverReader},
 * scaled once, and kept on disk for the next time.
 */
@NullMarked
package org.humoresque.library.cover;

import org.jspecify.annotations.NullMarked;
