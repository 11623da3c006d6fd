package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.text.Language;
import java.util.Map;

/** What the values of facets are called. */
final class Labels {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("country", "国家"),
            Map.entry("phase", "阶段"),
            Map.entry("case", "案例"),
            Map.entry("practice", "经验"),
            Map.entry("province", "省份"),
            Map.entry("model", "模式"),
            Map.entry("finding", "发现"),
            Map.entry("source", "来源"),
            Map.entry("dimension", "维度"),
            Map.entry("concept", "概念"),
            Map.entry("rule", "规则"),
            Map.entry("indicator", "指标"),
            Map.entry("dataset", "数据集"),
            Map.entry("index", "指数"),
            Map.entry("verified", "已核实"),
            Map.entry("qualified", "有保留"),
            Map.entry("disputed", "有争议"),
            Map.entry("unsupported", "无依据"));

    private Labels() {}

    static String of(Facet.Name name, String value, Map<String, PublishedItem> items, Language language) {
        PublishedItem item = item(name, value, items);
        if (item != null) {
            JsonNode names = item.content().path("name");
            return names.path(language.tag()).asText(value);
        }
        if (name == Facet.Name.KIND || name == Facet.Name.STANDING) {
            String english = Character.toUpperCase(value.charAt(0)) + value.substring(1);
            return language == Language.ZH ? CHINESE.getOrDefault(value, value) : english;
        }
        return value;
    }

    /** The item that a value of a facet is the code of, or null. */
    static PublishedItem item(Facet.Name name, String value, Map<String, PublishedItem> items) {
        return switch (name) {
            case DIMENSION, CONCEPT -> items.get(Owner.ANALYSIS.path() + "/" + collection(name) + "/" + value);
            case COUNTRY -> items.get(Owner.COUNTRY.path() + "/" + collection(name) + "/" + value);
            case PROVINCE -> items.get(Owner.MODEL.path() + "/" + collection(name) + "/" + value);
            default -> null;
        };
    }

    static String collection(Facet.Name name) {
        return name == Facet.Name.COUNTRY ? "countries" : name.code() + "s";
    }
}
