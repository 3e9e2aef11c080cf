/**
 * What the program tells the outside as JSON, the same over HTTP and on the command line: the last
 * step before a person or a script reads it.
 */
@NullMarked
package org.humoresque.app.view;

import org.jspecify.annotations.NullMarked;
