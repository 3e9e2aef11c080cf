/**
 * The command line: one class for each verb, which reads its flags, asks {@link
 * org.humoresque.app.cli.Services} for what it needs and prints the answer for people or as JSON.
 */
@NullMarked
package org.humoresque.app.cli;

import org.jspecify.annotations.NullMarked;
