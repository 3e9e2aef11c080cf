package org.humoresque.app.lookup;

import java.util.Optional;

/**
 * What a lyrics service had.
 *
 * @param asked songs it was asked for; what was known from earlier answers is not asked again
 * @param found songs that got words, from new and from earlier answers
 * @param problem why it could not be asked for all
 */
public record LookupReport(long asked, long found, Optional<String> problem) {}
