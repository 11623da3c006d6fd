package io.govatlas.comparison.peers;

import io.govatlas.comparison.areas.Area;
import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.comparison.areas.AreaKind;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.engine.Distances;
import io.govatlas.comparison.engine.Features;
import io.govatlas.comparison.engine.PeerStrategy;
import io.govatlas.comparison.engine.PeerStrategy.Scale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The peers of one area among all that have figures, by each strategy that can find any. */
final class Peers {

    static final String INCOME = "GDP_PC_PPP";
    static final String SIZE = "POPULATION";

    /** What a profile is made of unless something else is asked for: services, what carries them, and circumstances. */
    static final List<String> PROFILE = List.of(
            "OSI",
            "TII",
            "HCI",
            "GTMI_CGSI",
            "GTMI_PSDI",
            "GTMI_DCEI",
            "GTMI_GTEI",
            "WGI_GE",
            "WGI_RQ",
            "INTERNET_USERS_PCT",
            "FIXED_BROADBAND_PER_100");

    private final String area;
    private final Gazetteer gazetteer;
    private final Map<Strategy, PeerStrategy> strategies = new EnumMap<>(Strategy.class);

    /**
     * @param circumstances income and size of all areas that have any
     * @param profiles what profiles are made of, of all areas that have any of it
     */
    Peers(String area, Latest circumstances, Latest profiles, Gazetteer gazetteer) {
        this.area = area;
        this.gazetteer = gazetteer;
        profile(profiles);
        number(Strategy.GDP_PER_HEAD, circumstances, INCOME);
        number(Strategy.POPULATION, circumstances, SIZE);
        boolean province = gazetteer.areas().get(area).kind() == AreaKind.PROVINCE;
        region(Strategy.REGION, province ? AreaGroup.Kind.PROVINCE_REGION : AreaGroup.Kind.REGION);
        region(Strategy.NEIGHBOURS, province ? AreaGroup.Kind.PROVINCE_REGION : AreaGroup.Kind.SUBREGION);
        List<PeerStrategy> combined = Strategy.COMBINED.stream()
                .map(strategies::get)
                .filter(Objects::nonNull)
                .toList();
        if (!combined.isEmpty()) {
            strategies.put(Strategy.DEFAULT, new PeerStrategy.Combination(Strategy.DEFAULT.wire(), combined));
        }
    }

    /** Strategies that find anyone. */
    List<Strategy> working() {
        return List.copyOf(strategies.keySet());
    }

    List<PeerStrategy.Peer> by(Strategy strategy, int most) {
        return strategies.get(strategy).peers(area, most);
    }

    /** Among areas that share at least half of what is known of this one: a single like figure is no like profile. */
    private void profile(Latest figures) {
        int own = figures.areas().indexOf(area);
        int known = own < 0 ? 0 : figures.known(own);
        if (known == 0) {
            return;
        }
        List<String> comparable = new ArrayList<>();
        for (int other = 0; other < figures.areas().size(); other++) {
            if (2 * figures.shared(own, other) >= known) {
                comparable.add(figures.areas().get(other));
            }
        }
        if (comparable.size() > 1) {
            Distances distances =
                    Distances.gower(Features.of(figures.of(comparable).table()));
            strategies.put(Strategy.PROFILE, new PeerStrategy.NearestProfile(Strategy.PROFILE.wire(), distances));
        }
    }

    private void number(Strategy strategy, Latest figures, String indicator) {
        if (!Double.isNaN(figures.value(indicator, area))) {
            strategies.put(
                    strategy,
                    new PeerStrategy.NearestNumber(strategy.wire(), figures.table(), indicator, Scale.LOGARITHMIC));
        }
    }

    /** The likest profile first; where there are no profiles, all of them by their codes. */
    private void region(Strategy strategy, AreaGroup.Kind kind) {
        String own = gazetteer.groupOf(area, kind);
        if (own == null) {
            return;
        }
        PeerStrategy profile = strategies.get(Strategy.PROFILE);
        if (profile == null) {
            List<String> others = gazetteer.groups().get(own).areas().stream()
                    .filter(other -> !other.equals(area))
                    .toList();
            strategies.put(strategy, new PeerStrategy.Neighbours(strategy.wire(), Map.of(area, others)));
            return;
        }
        Map<String, String> regionOf = new HashMap<>();
        for (Area other : gazetteer.areas().values()) {
            String region = gazetteer.groupOf(other.code(), kind);
            if (region != null) {
                regionOf.put(other.code(), region);
            }
        }
        strategies.put(strategy, new PeerStrategy.SameRegion(strategy.wire(), regionOf, profile));
    }
}
