package org.humoresque.library.browse;

import java.util.List;
import java.util.Map;
import org.humoresque.kernel.TrackId;

/**
 * Some songs that a filter wants.
 *
 * @param total how many there are in all
 * @param capped whether more songs answer the query than are looked at: the best ten thousand are
 * @param songs those asked for
 * @param facets the most frequent values of each facet
 */
public record SongPage(
    int total, boolean capped, List<TrackId> songs, Map<Facet, FacetPage> facets) {}
