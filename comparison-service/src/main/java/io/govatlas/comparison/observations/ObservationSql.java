package io.govatlas.comparison.observations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The statements over {@code observation_row}. Where several datasets speak of one cell (indicator, area, period), the
 * preferred ones count, else the normal ones with a value, else those that say it is missing; deprecated ones never.
 */
final class ObservationSql {

    static final List<String> KEY = List.of("indicator", "area", "period", "dataset");

    /** Series by series, so that a page reads those it shows only, and the first row of all is there at once. */
    private static final String JUDGED = """
            select one.indicator, one.area, said.*
            from (select distinct indicator, area from series where %s) one
            cross join lateral (
                select period, dataset, value, status, note, rank,
                    class < 3 and class = top and dataset = chosen and low is not distinct from high as best,
                    class < 2 and class = top and low <> high as contradicts
                from (select *,
                        min(dataset) filter (where class = top) over cell as chosen,
                        min(value) filter (where class = top) over cell as low,
                        max(value) filter (where class = top) over cell as high
                    from (select *, min(class) over (partition by period) as top
                        from (select *, case
                                when rank = 'D' then 3 when value is null then 2 when rank = 'P' then 0 else 1 end as class
                            from observation_row o
                            where o.indicator = one.indicator and o.area = one.area and %s) classed) topped
                    window cell as (partition by period)) cells) said""";

    private final List<String> series = new ArrayList<>(List.of("true"));
    private final List<String> inner = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ObservationSql(Scope scope, Moment moment) {
        inner.add("from_seq <= :seq and (to_seq is null or to_seq > :seq)");
        parameters.put("seq", moment.seq());
        among("indicator", scope.indicators(), series, inner);
        among("area", scope.areas(), series, inner);
        among("dataset", scope.datasets(), series, inner);
        among("period", scope.periods(), inner);
        bound("since", ">=", scope.from());
        bound("until", "<=", scope.to());
        if (scope.status() != null) {
            outer.add("status = cast(:status as \"char\")");
            parameters.put("status", String.valueOf(scope.status().code()));
        }
        if (scope.values() == ValueChoice.BEST) {
            outer.add("(best or contradicts)");
        }
    }

    /** Codes have no commas. */
    @SafeVarargs
    private void among(String column, List<String> codes, List<String>... conditions) {
        if (!codes.isEmpty()) {
            for (List<String> each : conditions) {
                each.add(column + " = any(string_to_array(:" + column + "s, ','))");
            }
            parameters.put(column + "s", String.join(",", codes));
        }
    }

    /** By the coarser precision of the two: from 2024 on lets 2024-Q1 through, and from 2024-Q3 on lets 2024 through. */
    private void bound(String name, String comparison, String period) {
        if (period != null) {
            inner.add("left(period, length(:%1$s)) %2$s left(:%1$s, length(period))".formatted(name, comparison));
            parameters.put(name, period);
        }
    }

    /** How many rows there are; what is best needs to be known only where a filter asks for it. */
    String count() {
        return outer.isEmpty()
                ? "select count(*) from observation_row where " + all(inner)
                : "select count(*) from (" + judged(series) + ") judged where " + all(outer);
    }

    /** All rows in their order: key, value, status, note, rank, best, contradicts. */
    String rows() {
        return rows("", series, outer);
    }

    /** The first rows, with the number of all of them in the last column. */
    String firstPage() {
        return rows(", (" + count() + ")", series, outer);
    }

    /** @param after the key of the last row before */
    String page(List<String> after) {
        for (int i = 0; i < KEY.size(); i++) {
            parameters.put("after_" + KEY.get(i), after.get(i));
        }
        List<String> rest = new ArrayList<>(series);
        rest.add("(indicator, area) >= (:after_indicator, :after_area)");
        List<String> shown = new ArrayList<>(outer);
        shown.add("(indicator, area, period, dataset)"
                + " > (:after_indicator, :after_area, :after_period, :after_dataset)");
        return rows("", rest, shown);
    }

    /** Per indicator and period, then per area: how many cells have a value, how many say why not, and which have one. */
    String coverage() {
        String cells = "with cell as (select indicator, period, area, bool_or(value is not null) as present"
                + " from observation_row where rank <> 'D' and " + all(inner) + " group by indicator, period, area)";
        String counts = "count(*) filter (where present), count(*) filter (where not present)";
        return cells + " select indicator, period, cast(null as text), " + counts
                + ", string_agg(area, ',' order by area) filter (where present) from cell group by indicator, period"
                + " union all select null, null, area, " + counts + ", null from cell group by area order by 1, 2, 3";
    }

    /** Bound to its parameters. */
    NativeQuery<Object[]> query(Session session, String sql) {
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private String rows(String more, List<String> series, List<String> shown) {
        return "select indicator, area, period, dataset, value, cast(status as text), note, cast(rank as text), best,"
                + " contradicts" + more + " from (" + judged(series) + ") judged"
                + (shown.isEmpty() ? "" : " where " + all(shown)) + " order by indicator, area, period, dataset";
    }

    private String judged(List<String> series) {
        return JUDGED.formatted(all(series), all(inner));
    }

    private static String all(List<String> conditions) {
        return String.join(" and ", conditions);
    }
}
