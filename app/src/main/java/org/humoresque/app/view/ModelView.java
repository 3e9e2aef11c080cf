package org.humoresque.app.view;

import java.util.Map;

/**
 * The expression model in use.
 *
 * @param file where it was read from
 * @param metrics what it measured when it was made, such as accuracy
 */
public record ModelView(String name, String file, Map<String, Double> metrics) {}
