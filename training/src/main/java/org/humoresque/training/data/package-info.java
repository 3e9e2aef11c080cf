/**
 * Reads labelled faces in the forms people hold them: FER2013 as folders, as a zip of folders and
 * as Kaggle's CSV.
 */
@NullMarked
package org.humoresque.training.data;

import org.jspecify.annotations.NullMarked;
