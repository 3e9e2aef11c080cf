/**
 * What a person can set, where it was set, and whether it holds: the first thing every verb reads.
 *
 * <p>{@link org.humoresque.app.config.Settings} collects texts from flags, environment and files;
 * {@link org.humoresque.app.config.AppConfig} is what the rest of the program is given.
 */
@NullMarked
package org.humoresque.app.config;

import org.jspecify.annotations.NullMarked;
