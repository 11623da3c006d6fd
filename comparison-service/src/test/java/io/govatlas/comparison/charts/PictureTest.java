package io.govatlas.comparison.charts;

import static io.govatlas.comparison.charts.Pictures.caption;
import static io.govatlas.comparison.charts.Pictures.ofEveryKind;
import static io.govatlas.comparison.charts.Pictures.read;
import static io.govatlas.comparison.charts.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every picture. */
class PictureTest {

    private static final Set<String> DRAWN = Set.of(
            "svg",
            "title",
            "desc",
            "defs",
            "g",
            "clipPath",
            "rect",
            "line",
            "path",
            "polygon",
            "polyline",
            "circle",
            "ellipse",
            "text");

    @ParameterizedTest
    @EnumSource(Language.class)
    void isNamedAndDescribedForThoseWhoCannotSeeIt(Language language) throws Exception {
        for (String svg : ofEveryKind(caption(language), "Denmark", "Estonia", "Chile")) {
            Document document = read(svg);
            Element root = document.getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("xml:lang")).isEqualTo(language.tag());
            for (String id : root.getAttribute("aria-labelledby").split(" ")) {
                assertThat(svg).containsOnlyOnce("id=\"" + id + "\"");
            }
            assertThat(Pictures.contents(document, "title"))
                    .singleElement()
                    .asString()
                    .startsWith("Index");
            assertThat(Pictures.contents(document, "desc"))
                    .singleElement()
                    .asString()
                    .contains("Denmark", "1 (1–2)", "Estonia", "run-1");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhereItComesFrom(Language language) throws Exception {
        for (String svg : ofEveryKind(caption(language), "Denmark", "Estonia", "Chile")) {
            assertThat(String.join("\n", texts(svg))).contains("slug · r1", "2024", "UN & others", "run-1");
        }
    }

    /** A rank is never alone: what it is worth is printed beside it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void printsIntervalAndUnitsNotDistinguishableWithEveryRank(Language language) throws Exception {
        for (String svg : ofEveryKind(caption(language), "Denmark", "Estonia", "Chile")) {
            String text = String.join("\n", texts(svg));

            assertThat(text).contains("1 (1–2)", "2 (1–2)", "3 (3–3)");
            assertThat(text).contains(language == Language.ZH ? "≈ 1：Estonia" : "≈ 1: Estonia");
            assertThat(text).contains(language == Language.ZH ? "≈ 无" : "≈ none");
            assertThat(text).contains(language == Language.ZH ? "无法与之区分" : "not distinguishable from");
        }
    }

    @Test
    void keepsChineseAndEnglishApart() throws Exception {
        Pattern han = Pattern.compile("\\p{IsHan}");

        for (String svg : ofEveryKind(caption(Language.EN), "Denmark", "Estonia", "Chile")) {
            assertThat(svg).doesNotContainPattern(han);
            assertThat(read(svg).getDocumentElement().getAttribute("font-family"))
                    .startsWith("Arial");
        }
        for (String svg : ofEveryKind(caption(Language.ZH), "丹麦", "爱沙尼亚", "智利")) {
            assertThat(texts(svg)).anyMatch(text -> han.matcher(text).find());
            assertThat(read(svg).getDocumentElement().getAttribute("font-family"))
                    .startsWith("'Noto Sans CJK SC'");
        }
    }

    @Test
    void readsNamesAsTextWhateverIsInThem() throws Exception {
        String hostile = "</text><script>alert(1)</script>&amp;\"'\u0000\u0007\uD800";

        for (String svg : ofEveryKind(caption(Language.EN), hostile, "a <b> & \"c\"", "x\n\ty")) {
            assertThat(elements(read(svg))).isSubsetOf(DRAWN);
            assertThat(String.join("\n", texts(svg))).contains("</text><script>", "a <b> & \"c\"", "x y");
        }
    }

    @Test
    void pointsNowhereAndRunsNothing() throws Exception {
        for (String svg : ofEveryKind(caption(Language.ZH), "http://a.example/", "url(http://b.example/)", "c")) {
            Document document = read(svg);

            assertThat(svg).doesNotContain("<!DOCTYPE", "<?xml-stylesheet");
            assertThat(elements(document)).isSubsetOf(DRAWN);
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                for (int k = 0; k < all.item(i).getAttributes().getLength(); k++) {
                    var attribute = all.item(i).getAttributes().item(k);
                    assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotIn("style", "href", "xlink:href");
                    if (!attribute.getNodeName().startsWith("xmlns")) {
                        assertThat(attribute.getNodeValue()).doesNotContain("http", "data:", "javascript");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheSameBytesEveryTime(Language language) {
        assertThat(ofEveryKind(caption(language), "丹麦", "Estonia", "Chile"))
                .isEqualTo(ofEveryKind(caption(language), "丹麦", "Estonia", "Chile"));
    }

    /** A wider font of the reader's is drawn narrower, and does not run into its neighbour. */
    @Test
    void tellsTheWidthOfEveryText() throws Exception {
        for (String svg : ofEveryKind(caption(Language.EN), "Denmark", "Estonia", "Chile")) {
            assertThat(Pictures.elements(svg, "text"))
                    .isNotEmpty()
                    .allMatch(text -> Double.parseDouble(text.getAttribute("textLength")) > 0);
        }
    }

    private static Set<String> elements(Document document) {
        Set<String> names = new TreeSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }
}
