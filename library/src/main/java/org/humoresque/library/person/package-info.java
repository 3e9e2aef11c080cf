/**
 * The people who asked to be known by their faces: their embeddings, encrypted, and whose music is
 * whose. What the embeddings mean is known to {@code vision.identity} alone; here they are bytes.
 */
@NullMarked
package org.humoresque.library.person;

import org.jspecify.annotations.NullMarked;
