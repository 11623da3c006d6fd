package io.govatlas.comparison.search;

import java.util.List;
import java.util.Map;

/**
 * What results are narrowed to: any of the values of each facet named, and years within bounds.
 *
 * @param from first year, or null
 * @param to last year, or null
 */
record Narrowing(Map<Facet.Name, List<String>> values, Integer from, Integer to) {

    static final Narrowing NONE = new Narrowing(Map.of(), null, null);
}
