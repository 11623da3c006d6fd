package io.govatlas.comparison.areas;

import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All areas and groups, by code. Immutable. */
public record Gazetteer(Map<String, Area> areas, Map<String, AreaGroup> groups) {

    /** Codes of ISO 3166 for what has one of GB/T 2260 here. */
    private static final Map<String, String> ALIASES = Map.of("HKG", "810000", "MAC", "820000", "TWN", "710000");

    /** The code an area goes by here; what is not known stays as it is. */
    public String canonical(String code) {
        return ALIASES.getOrDefault(code, code);
    }

    /** The group of a kind that an area is in; null where there is none. */
    public String groupOf(String area, AreaGroup.Kind kind) {
        Area found = areas.get(area);
        return found == null
                ? null
                : found.groups().stream()
                        .filter(code ->
                                groups.containsKey(code) && groups.get(code).kind() == kind)
                        .findFirst()
                        .orElse(null);
    }

    /** Gathers areas, and puts each into its groups. */
    public static final class Builder {

        private final Map<String, Area> areas = new TreeMap<>();

        public Builder() {
            for (Listing.Economy economy : Listing.ECONOMIES) {
                add(new Area(
                        economy.code(),
                        AreaKind.ECONOMY,
                        economy.name(),
                        List.of(economy.region(), economy.subregion()),
                        null));
            }
        }

        /** @param country as its owner publishes it */
        public void country(PublishedCountry country, LocalizedText name, String path) {
            List<String> groups = new ArrayList<>();
            note(groups, "", country.region());
            note(groups, "", country.subregion());
            note(groups, "wb-", country.worldBankRegion());
            if (country.incomeGroup() != null) {
                groups.add(country.incomeGroup() + "-income");
            }
            if (country.unMember()) {
                groups.add("unMember");
            }
            AreaKind kind = country.unMember() ? AreaKind.COUNTRY : AreaKind.UNION;
            add(new Area(country.code(), kind, name, groups, path));
        }

        /** @param region the four-region class; null for those it does not cover */
        public void province(String code, String region, LocalizedText name, String path) {
            List<String> groups = new ArrayList<>();
            note(groups, "china-", region);
            add(new Area(code, AreaKind.PROVINCE, name, groups, path));
        }

        public Gazetteer build() {
            Map<String, AreaGroup> groups = new LinkedHashMap<>();
            for (Listing.Group listed : Listing.GROUPS) {
                List<String> members = areas.values().stream()
                        .filter(area -> area.groups().contains(listed.code()))
                        .map(Area::code)
                        .toList();
                groups.put(listed.code(), new AreaGroup(listed.code(), listed.kind(), listed.name(), members));
            }
            return new Gazetteer(
                    Collections.unmodifiableMap(new TreeMap<>(areas)), Collections.unmodifiableMap(groups));
        }

        private void add(Area area) {
            List<String> groups = new ArrayList<>(area.groups());
            Listing.GROUPS.stream()
                    .filter(group -> group.areas().contains(area.code()))
                    .forEach(group -> groups.add(group.code()));
            areas.put(area.code(), new Area(area.code(), area.kind(), area.name(), List.copyOf(groups), area.path()));
        }

        private static void note(List<String> groups, String prefix, String value) {
            if (value != null) {
                groups.add(prefix + value);
            }
        }
    }

    /** What counts of a country for its groups. */
    public record PublishedCountry(
            String code,
            String region,
            String subregion,
            String worldBankRegion,
            String incomeGroup,
            boolean unMember) {}
}
