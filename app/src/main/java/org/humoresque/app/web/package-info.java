/**
 * The server: the page, the HTTP API under {@code /api} and the audio streams.
 *
 * <p>Each handler answers one part of the API; {@link org.humoresque.app.web.ErrorAnswers} turns
 * every exception into its answer.
 */
@NullMarked
package org.humoresque.app.web;

import org.jspecify.annotations.NullMarked;
