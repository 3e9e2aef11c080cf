/**
 * Trains and measures lyrics models: labelled songs from folders, zip files and CSV, analysed by
 * the very code that serves ({@code music.lyrics}), given to {@code training.svm}.
 */
@NullMarked
package org.humoresque.training.lyrics;

import org.jspecify.annotations.NullMarked;
