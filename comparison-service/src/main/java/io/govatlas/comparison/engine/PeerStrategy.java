package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Named ways to find the peers of a unit, the nearest first, ties by the order of the units. */
public sealed interface PeerStrategy {

    String name();

    /** At most so many peers; none for a unit about which the strategy knows nothing. */
    List<Peer> peers(String unit, int most);

    /** A peer, how far it is in the measure of the strategy (NaN if that has none), and the strategy that named it. */
    record Peer(String unit, double distance, String strategy) {}

    /** On what scale numbers are compared: sizes such as incomes by their ratio. */
    enum Scale {
        LINEAR,
        LOGARITHMIC;

        double of(double v) {
            return this == LINEAR ? v : v > 0 ? Math.log(v) : Double.NaN;
        }
    }

    /** Units with the nearest number, for example GDP per head or population. */
    record NearestNumber(String name, DataTable numbers, String indicator, Scale scale) implements PeerStrategy {

        @Override
        public List<Peer> peers(String unit, int most) {
            double[] x = numbers.column(indicator);
            double own = scale.of(x[numbers.unitIndex(unit)]);
            return nearest(name, numbers.units(), unit, most, c -> Math.abs(scale.of(x[c]) - own));
        }
    }

    /** Units with the nearest profile over many features. */
    record NearestProfile(String name, Distances distances) implements PeerStrategy {

        @Override
        public List<Peer> peers(String unit, int most) {
            int own = distances.units().indexOf(unit);
            if (own < 0) {
                throw new EngineException("engine.data.unknown-unit", unit);
            }
            return nearest(name, distances.units(), unit, most, c -> distances.between(c, own));
        }
    }

    /** Units of the same region, in the order of another strategy. */
    record SameRegion(String name, Map<String, String> regionOf, PeerStrategy order) implements PeerStrategy {

        public SameRegion {
            regionOf = Map.copyOf(regionOf);
        }

        @Override
        public List<Peer> peers(String unit, int most) {
            String region = regionOf.get(unit);
            return order.peers(unit, Integer.MAX_VALUE).stream()
                    .filter(peer -> region != null && region.equals(regionOf.get(peer.unit())))
                    .limit(most)
                    .map(peer -> new Peer(peer.unit(), peer.distance(), name))
                    .toList();
        }
    }

    /** Units that span the range of an indicator: its lowest, its highest and evenly between them in rank. */
    record DataRange(String name, DataTable numbers, String indicator) implements PeerStrategy {

        @Override
        public List<Peer> peers(String unit, int most) {
            double[] x = numbers.column(indicator);
            int own = numbers.unitIndex(unit);
            int[] order = IntStream.range(0, x.length)
                    .filter(c -> c != own && !Double.isNaN(x[c]))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer c) -> x[c]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int count = Math.min(most, order.length);
            List<Peer> peers = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                int at =
                        count == 1 ? order.length / 2 : (int) Math.round((double) k * (order.length - 1) / (count - 1));
                int c = order[at];
                peers.add(new Peer(numbers.units().get(c), Math.abs(x[c] - x[own]), name));
            }
            return peers;
        }
    }

    /** Units that border on the unit, in the order given. */
    record Neighbours(String name, Map<String, List<String>> neighboursOf) implements PeerStrategy {

        public Neighbours {
            neighboursOf = Map.copyOf(neighboursOf);
        }

        @Override
        public List<Peer> peers(String unit, int most) {
            return neighboursOf.getOrDefault(unit, List.of()).stream()
                    .limit(most)
                    .map(peer -> new Peer(peer, Double.NaN, name))
                    .toList();
        }
    }

    /** By turns the next peer of each strategy that is not named yet. */
    record Combination(String name, List<PeerStrategy> strategies) implements PeerStrategy {

        public Combination {
            strategies = List.copyOf(strategies);
        }

        @Override
        public List<Peer> peers(String unit, int most) {
            List<List<Peer>> lists = strategies.stream()
                    .map(strategy -> strategy.peers(unit, Integer.MAX_VALUE))
                    .toList();
            int[] next = new int[lists.size()];
            Set<String> named = new HashSet<>();
            List<Peer> peers = new ArrayList<>();
            boolean more = true;
            while (more && peers.size() < most) {
                more = false;
                for (int s = 0; s < next.length && peers.size() < most; s++) {
                    List<Peer> list = lists.get(s);
                    while (next[s] < list.size()
                            && named.contains(list.get(next[s]).unit())) {
                        next[s]++;
                    }
                    if (next[s] < list.size()) {
                        peers.add(list.get(next[s]));
                        named.add(list.get(next[s]).unit());
                        more = true;
                    }
                }
            }
            return peers;
        }
    }

    private static List<Peer> nearest(
            String strategy,
            List<String> units,
            String unit,
            int most,
            java.util.function.IntToDoubleFunction distance) {
        return IntStream.range(0, units.size())
                .filter(c -> !units.get(c).equals(unit) && !Double.isNaN(distance.applyAsDouble(c)))
                .mapToObj(c -> new Peer(units.get(c), distance.applyAsDouble(c), strategy))
                .sorted(Comparator.comparingDouble(Peer::distance))
                .limit(most)
                .toList();
    }
}
