/**
 * Tells whose face it is, for people who asked to be known: beside the flow, a found face becomes
 * an embedding, and a gallery of enrolled people answers with a name or with "a guest". Nothing
 * here keeps a picture; see {@code docs/identity.md}.
 */
@NullMarked
package org.humoresque.vision.identity;

import org.jspecify.annotations.NullMarked;
