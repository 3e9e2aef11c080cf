/** Encryption of what lies in the database, with keys that lie beside it. */
@NullMarked
package org.humoresque.library.secret;

import org.jspecify.annotations.NullMarked;
