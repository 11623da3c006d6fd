package io.govatlas.comparison.peers;

import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.comparison.areas.AreaKind;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.platform.text.LocalizedText;
import java.util.Locale;

/** Why an area is a peer, in both languages. */
final class Reasons {

    private final String area;
    private final Latest circumstances;
    private final Gazetteer gazetteer;

    Reasons(String area, Latest circumstances, Gazetteer gazetteer) {
        this.area = area;
        this.circumstances = circumstances;
        this.gazetteer = gazetteer;
    }

    LocalizedText why(Strategy strategy, String peer) {
        return switch (strategy) {
            case GDP_PER_HEAD -> number(Peers.INCOME, peer, "人均国内生产总值（国际元）", "GDP per head (international dollars)");
            case POPULATION -> number(Peers.SIZE, peer, "人口", "population");
            case PROFILE -> new LocalizedText("各项指标的总体状况最为接近", "the most alike over many indicators");
            case REGION -> group(peer, AreaGroup.Kind.REGION, "");
            case NEIGHBOURS -> group(peer, AreaGroup.Kind.SUBREGION, "，以次区域代替接壤关系");
            case DEFAULT -> throw new IllegalArgumentException(peer);
        };
    }

    private LocalizedText number(String indicator, String peer, String zh, String en) {
        double own = circumstances.value(indicator, area);
        double other = circumstances.value(indicator, peer);
        return new LocalizedText(
                String.format(Locale.ROOT, "%s相近：%,.0f 与 %,.0f", zh, other, own),
                String.format(Locale.ROOT, "close in %s: %,.0f and %,.0f", en, other, own));
    }

    private LocalizedText group(String peer, AreaGroup.Kind worldwide, String remark) {
        boolean province = gazetteer.areas().get(area).kind() == AreaKind.PROVINCE;
        AreaGroup.Kind kind = province ? AreaGroup.Kind.PROVINCE_REGION : worldwide;
        LocalizedText name =
                gazetteer.groups().get(gazetteer.groupOf(peer, kind)).name();
        String english = remark.isEmpty() ? "" : "; the subregion stands in for a common border";
        return new LocalizedText("同属" + name.zh() + remark, "both in " + name.en() + english);
    }
}
