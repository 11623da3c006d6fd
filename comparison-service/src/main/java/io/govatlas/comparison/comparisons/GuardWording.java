package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.platform.knowledge.Measure;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.math.BigDecimal;

/** The sentences of the comparability guard, in both languages. */
final class GuardWording {

    private GuardWording() {}

    static LocalizedText tiers() {
        return new LocalizedText(
                "国家与省级地区层级不同，职责和规模不可直接相比，等级之差只能作参考。",
                "Nations and provinces are of different tiers, with different duties and size; a difference of level is an"
                        + " indication only.");
    }

    static LocalizedText parts() {
        return new LocalizedText(
                "个案或模式只是一个政府的一部分，不能代表整体。",
                "A case or a model is a part of a government and does not stand for the whole.");
    }

    static LocalizedText years(Subject a, Subject b, int apart) {
        return new LocalizedText(
                "%s与%s的等级所依据的陈述相距%d年。".formatted(a.name().zh(), b.name().zh(), apart),
                "The statements behind the levels of %s and %s are %d years apart."
                        .formatted(a.name().en(), b.name().en(), apart));
    }

    static LocalizedText editions(Subject a, Subject b, String indicator) {
        return new LocalizedText(
                "%s与%s的%s数据出自不同版本的调查，方法可能已经改变。"
                        .formatted(a.name().zh(), b.name().zh(), indicator),
                "The %s figures of %s and %s are of different editions, whose methods may differ."
                        .formatted(indicator, a.name().en(), b.name().en()));
    }

    static LocalizedText definitions(Subject a, Subject b, String indicator) {
        return new LocalizedText(
                "%s与%s的%s数据定义不同，不能相比。".formatted(a.name().zh(), b.name().zh(), indicator),
                "The %s figures of %s and %s have different definitions and cannot be compared."
                        .formatted(indicator, a.name().en(), b.name().en()));
    }

    static LocalizedText mixed(Atlas atlas, Measure claim, Measure exact, Measure meant) {
        return new LocalizedText(
                "%s %s：“%s”是%s的数字，不是%s的数字，后者为%s。"
                        .formatted(
                                claim.indicator(),
                                edition(claim),
                                number(claim),
                                name(atlas, meant, Language.ZH),
                                name(atlas, claim, Language.ZH),
                                number(exact)),
                "%s %s: %s is the figure of “%s”, not of “%s”, which is %s."
                        .formatted(
                                claim.indicator(),
                                edition(claim),
                                number(claim),
                                name(atlas, meant, Language.EN),
                                name(atlas, claim, Language.EN),
                                number(exact)));
    }

    static LocalizedText contradicted(Atlas atlas, Measure claim, Measure exact) {
        return new LocalizedText(
                "%s %s：%s为%s，而非%s。"
                        .formatted(
                                claim.indicator(),
                                edition(claim),
                                name(atlas, claim, Language.ZH),
                                number(exact),
                                number(claim)),
                "%s %s: “%s” is %s rather than %s."
                        .formatted(
                                claim.indicator(),
                                edition(claim),
                                name(atlas, claim, Language.EN),
                                number(exact),
                                number(claim)));
    }

    private static String edition(Measure measure) {
        return measure.edition() == null ? "" : measure.edition();
    }

    private static String name(Atlas atlas, Measure measure, Language language) {
        return measure.definition() == null
                ? measure.indicator()
                : atlas.conceptName(measure.definition()).in(language);
    }

    private static String number(Measure measure) {
        return BigDecimal.valueOf(measure.value()).stripTrailingZeros().toPlainString();
    }
}
