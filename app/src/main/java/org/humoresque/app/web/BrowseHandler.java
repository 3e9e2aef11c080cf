package org.humoresque.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.app.view.TrackView;
import org.humoresque.library.Library;
import org.humoresque.library.browse.Facet;
import org.humoresque.library.browse.FacetPage;
import org.humoresque.library.browse.LibraryBrowser;
import org.humoresque.library.browse.SongPage;

/** {@code /api/browse}: songs from all sides, with counts. */
final class BrowseHandler {

  /**
   * One page of songs.
   *
   * @param capped whether more songs answer the query than were looked at
   */
  record Page(int total, boolean capped, List<TrackView> tracks, Map<String, FacetPage> facets) {}

  private final LibraryBrowser browser;
  private final TrackViews views;

  BrowseHandler(Library library) {
    this.browser = library.browser();
    this.views = new TrackViews(library);
  }

  void songs(Context context) {
    BrowseParameters parameters = new BrowseParameters(context);
    SongPage page = browser.songs(parameters.filter(), parameters.limit(), parameters.offset());
    Map<String, FacetPage> facets = new LinkedHashMap<>();
    page.facets().forEach((facet, values) -> facets.put(facet.label(), values));
    context.json(new Page(page.total(), page.capped(), views.named(page.songs()), facets));
  }

  /** {@code GET /api/browse/{facet}}: the values of one facet. */
  void values(Context context) {
    Facet facet = Facet.parse(context.pathParam("facet"));
    BrowseParameters parameters = new BrowseParameters(context);
    context.json(browser.values(facet, parameters.filter(), parameters.facetQuery()));
  }
}
