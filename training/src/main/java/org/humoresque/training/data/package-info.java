/**
 * Reads labelled faces in the forms people hold them: FER2013 as folders, as a zip of folders and
 * as Kaggle's CSV. The first step of training and of evaluation: files → {@code FaceData}, the
 * splits and a report of what was damaged.
 */
@NullMarked
package org.humoresque.training.data;

import org.jspecify.annotations.NullMarked;
