/**
 * The one flow, from a photo to ranked tracks, and the work on the library that runs beside it.
 *
 * <p>Command line and server both stand on this; it knows neither.
 */
@NullMarked
package org.humoresque.app.session;

import org.jspecify.annotations.NullMarked;
