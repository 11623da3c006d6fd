package io.govatlas.comparison.observations;

import io.govatlas.comparison.areas.AreaKind;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.indicators.Direction;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.FigureFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What rules can ask about one indicator. A change is taken over at most ten years, within one edition of the method and
 * after the last break of the series. A rank's interval is spanned by the ranks that the published values give, the
 * geometric mean of the components, and leaving out each component in turn; who is not told apart follows from the same.
 * Without components there is no interval, and so no rank.
 *
 * @param own all periods of the indicator, oldest first
 * @param parts its components in the same periods; null where it has none
 * @param places where each area stands in the table
 * @param partPlaces where each area stands in the table of components
 * @param scores what ranks are made from, by period, once one was asked for
 * @param alone what is known of an area without regard to any peers, once it was asked for
 */
record IndicatorFigures(
        Indicator indicator,
        Gazetteer gazetteer,
        ObservationTable own,
        ObservationTable parts,
        Map<String, Integer> places,
        Map<String, Integer> partPlaces,
        Map<Integer, List<Map<String, Double>>> scores,
        Map<String, Map<FigureFact, Object>> alone) {

    private static final int YEARS = 10;

    IndicatorFigures(Indicator indicator, Gazetteer gazetteer, ObservationTable own, ObservationTable parts) {
        this(
                indicator,
                gazetteer,
                own,
                parts,
                places(own),
                places(parts),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    private static Map<String, Integer> places(ObservationTable table) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; table != null && i < table.areas().size(); i++) {
            places.put(table.areas().get(i), i);
        }
        return places;
    }

    /** What is known for a subject in view of peers, by their area codes; empty where the subject has no value. */
    Map<FigureFact, Object> about(String subject, List<String> peers) {
        Map<FigureFact, Object> facts = new EnumMap<>(FigureFact.class);
        int latest = latest(subject);
        int shown = latest >= 0 ? latest : own.periods().size() - 1;
        if (shown >= 0) {
            long present = peers.stream().filter(peer -> present(shown, peer)).count() + (latest >= 0 ? 1 : 0);
            facts.put(FigureFact.COVERAGE, (double) present / (peers.size() + 1));
        }
        if (latest < 0) {
            return facts;
        }
        double[] others = peers.stream()
                .mapToDouble(peer -> value(latest, peer))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        facts.putAll(alone(subject));
        facts.put(FigureFact.KNOWN, others.length > 0);
        facts.put(FigureFact.PEER_VALUE, median(others));
        facts.put(
                FigureFact.PEER_TREND,
                median(peers.stream()
                        .map(this::alone)
                        .filter(known -> !known.isEmpty())
                        .mapToDouble(known -> (double) known.get(FigureFact.TREND))
                        .toArray()));
        return facts;
    }

    private Map<FigureFact, Object> alone(String area) {
        return alone.computeIfAbsent(area, this::regardlessOfPeers);
    }

    private Map<FigureFact, Object> regardlessOfPeers(String area) {
        Map<FigureFact, Object> facts = new EnumMap<>(FigureFact.class);
        int latest = latest(area);
        if (latest < 0) {
            return facts;
        }
        facts.put(FigureFact.VALUE, value(latest, area));
        facts.put(FigureFact.TREND, trend(area));
        if (indicator.mayBeRanked() && indicator.direction() != Direction.NONE) {
            long[] ranks = ranks(latest, area);
            if (ranks.length > 1) { // one way of scoring would make an interval of one place, as if it were certain
                facts.put(FigureFact.RANK, ranks[0]);
                facts.put(FigureFact.RANK_LOW, Arrays.stream(ranks).min().orElse(0));
                facts.put(FigureFact.RANK_HIGH, Arrays.stream(ranks).max().orElse(0));
                facts.put(FigureFact.NOT_DISTINGUISHABLE, notDistinguishable(latest, area));
            }
        }
        return facts;
    }

    /** The periods that a trend is taken over, first and last; the same one where there is no change to speak of. */
    int[] span(String area) {
        int last = latest(area);
        int first = last;
        if (last < 0) {
            return new int[] {-1, -1};
        }
        String newest = own.periods().get(last);
        for (int p = last - 1; p >= 0 && year(newest) - year(own.periods().get(p)) <= YEARS; p--) {
            String period = own.periods().get(p);
            if (!Objects.equals(indicator.edition(period), indicator.edition(newest)) || broken(area, period, newest)) {
                break;
            }
            first = present(p, area) ? p : first;
        }
        return new int[] {first, last};
    }

    private double trend(String area) {
        int[] span = span(area);
        int years = year(own.periods().get(span[1])) - year(own.periods().get(span[0]));
        return years == 0 ? 0 : (value(span[1], area) - value(span[0], area)) / years;
    }

    private boolean broken(String area, String from, String to) {
        return indicator.seriesBreaks().stream()
                .filter(gap -> gap.area() == null || gap.area().equals(area))
                .anyMatch(
                        gap -> gap.period().compareTo(from) > 0 && gap.period().compareTo(to) <= 0);
    }

    private long[] ranks(int period, String area) {
        return scores.computeIfAbsent(period, this::scorings).stream()
                .mapToLong(scoring -> rank(scoring, area))
                .filter(rank -> rank > 0)
                .toArray();
    }

    /** Of countries: first the published values, then each way of putting the components together. */
    private List<Map<String, Double>> scorings(int period) {
        List<Map<String, Double>> scorings = new ArrayList<>(List.of(published(period)));
        if (parts != null) {
            int n = parts.indicators().size();
            scorings.add(combined(period, IntStream.range(0, n).boxed().collect(Collectors.toSet()), true));
            for (int left = 0; n > 1 && left < n; left++) {
                int out = left;
                Set<Integer> kept =
                        IntStream.range(0, n).filter(i -> i != out).boxed().collect(Collectors.toSet());
                scorings.add(combined(period, kept, false));
            }
        }
        return scorings;
    }

    private Map<String, Double> published(int period) {
        return own.areas().stream()
                .filter(this::country)
                .filter(area -> present(period, area))
                .collect(Collectors.toMap(area -> area, area -> value(period, area)));
    }

    private Map<String, Double> combined(int period, Set<Integer> kept, boolean geometric) {
        return parts.areas().stream()
                .filter(this::country)
                .filter(area -> kept.stream().noneMatch(i -> Double.isNaN(part(period, i, area))))
                .collect(Collectors.toMap(area -> area, area -> {
                    var values = kept.stream().mapToDouble(i -> part(period, i, area));
                    return geometric
                            ? Math.exp(values.map(Math::log).average().orElse(0))
                            : values.average().orElse(0);
                }));
    }

    /** Ties share the better place; 0 where the area has no score. */
    private long rank(Map<String, Double> scores, String area) {
        Double mine = scores.get(area);
        if (mine == null) {
            return 0;
        }
        boolean up = indicator.direction() == Direction.HIGHER_IS_BETTER;
        return 1
                + scores.values().stream().filter(s -> up ? s > mine : s < mine).count();
    }

    /** How many are neither behind by every way of scoring both nor ahead by every one. */
    private long notDistinguishable(int period, String area) {
        List<Map<String, Double>> all = scores.computeIfAbsent(period, this::scorings);
        return all.get(0).keySet().stream()
                .filter(other -> !other.equals(area))
                .filter(other -> {
                    double[] leads = all.stream()
                            .filter(scoring -> scoring.containsKey(area) && scoring.containsKey(other))
                            .mapToDouble(scoring -> scoring.get(area) - scoring.get(other))
                            .toArray();
                    return leads.length > 0
                            && !Arrays.stream(leads).allMatch(lead -> lead > 0)
                            && !Arrays.stream(leads).allMatch(lead -> lead < 0);
                })
                .count();
    }

    private boolean country(String area) {
        return gazetteer.areas().containsKey(area)
                && gazetteer.areas().get(area).kind() == AreaKind.COUNTRY;
    }

    /** The last period with a value; −1 where there is none. */
    private int latest(String area) {
        for (int p = own.periods().size() - 1; p >= 0; p--) {
            if (present(p, area)) {
                return p;
            }
        }
        return -1;
    }

    boolean present(int period, String area) {
        return !Double.isNaN(value(period, area));
    }

    double value(int period, String area) {
        Integer at = places.get(area);
        return at == null ? Double.NaN : own.values()[period][0][at];
    }

    String dataset(int period, String area) {
        return own.datasetOf(period, 0, places.get(area));
    }

    private double part(int period, int component, String area) {
        Integer at = partPlaces.get(area);
        return at == null ? Double.NaN : parts.values()[period][component][at];
    }

    private static int year(String period) {
        return Integer.parseInt(period.substring(0, 4));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
