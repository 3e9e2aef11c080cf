/**
 * What the library remembers: the port between the tracks on disk and everyone who asks for them.
 *
 * <p>Scanning fills it through {@link org.humoresque.library.store.ScanStore}; the page, the
 * command line and the recommender read it through {@link org.humoresque.library.store.TrackStore}.
 * It knows no database.
 */
@NullMarked
package org.humoresque.library.store;

import org.jspecify.annotations.NullMarked;
