/**
 * Fetches what lies on the open web, politely and safely: no private address is ever reached, no
 * answer is longer than allowed, {@code robots.txt} is kept, and a host is asked once a second.
 *
 * <p>{@link org.humoresque.library.web.PoliteClient} is what the crawler asks; {@link
 * org.humoresque.library.web.WebClient} below it makes single requests.
 */
@NullMarked
package org.humoresque.library.web;

import org.jspecify.annotations.NullMarked;
