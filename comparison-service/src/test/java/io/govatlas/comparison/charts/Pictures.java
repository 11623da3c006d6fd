package io.govatlas.comparison.charts;

import io.govatlas.platform.text.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Small figures for pictures, and pictures read back. */
final class Pictures {

    static final Interval ONE_TO_TWO = new Interval(1, 2);

    private Pictures() {}

    static Caption caption(Language language) {
        return new Caption(language, "Index", "slug · r1", "2024", "UN & others", "run-1", 0.9, 1000, "");
    }

    static Caption unranked(Language language) {
        return new Caption(language, "Index", "slug · r1", "2024", "UN", "run-1", 0.9, 1000, "Not a ranking.");
    }

    static Standing first(String name, String equal) {
        return new Standing(name, 0.9, new Interval(0.85, 0.95), 1, ONE_TO_TWO, List.of(equal));
    }

    static Standing second(String name, String equal) {
        return new Standing(name, 0.8, new Interval(0.7, 0.92), 2, ONE_TO_TWO, List.of(equal));
    }

    static Standing third(String name) {
        return new Standing(name, 0.4, Interval.UNKNOWN, 3, new Interval(3, 3), List.of());
    }

    static Standing unscored(String name) {
        return new Standing(name, Double.NaN, Interval.UNKNOWN, Double.NaN, Interval.UNKNOWN, List.of());
    }

    static Standing scoreOnly(String name, double score) {
        return new Standing(name, score, Interval.UNKNOWN, Double.NaN, Interval.UNKNOWN, List.of());
    }

    static List<Standing> podium(String first, String second, String third) {
        return List.of(first(first, second), second(second, first), third(third));
    }

    /** So many units in a row, none of which is told from its neighbours. */
    static List<Standing> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(r -> new Standing(
                        "Unit " + r,
                        1 - r / (count + 1d),
                        Interval.UNKNOWN,
                        r,
                        new Interval(Math.max(1, r - 1), Math.min(count, r + 1)),
                        List.of("Unit " + (r == 1 ? 2 : r - 1))))
                .toList();
    }

    /** One of each kind, over the same three units. */
    static List<String> ofEveryKind(Caption caption, String first, String second, String third) {
        List<Standing> podium = podium(first, second, third);
        return List.of(
                new IntervalBars(caption, 3, podium).svg(),
                radar(caption, podium).svg(),
                slope(caption, podium).svg(),
                heatMap(caption, podium).svg(),
                acceptability(caption, podium).svg());
    }

    static Radar radar(Caption caption, List<Standing> podium) {
        return new Radar(
                caption,
                0,
                1,
                List.of("A", "B", "C", "D"),
                podium.stream()
                        .map(s -> new Radar.Shape(s, new double[] {0.5, 0.6, Double.NaN, 0.7}))
                        .toList());
    }

    static Slope slope(Caption caption, List<Standing> podium) {
        return new Slope(
                caption,
                3,
                List.of("2022", "2024"),
                podium.stream()
                        .map(s -> new Slope.Line(s.name(), List.of(s, s)))
                        .toList());
    }

    static HeatMap heatMap(Caption caption, List<Standing> podium) {
        return new HeatMap(
                caption,
                List.of("A", "B", "C"),
                2,
                podium.stream()
                        .map(s -> new HeatMap.Line(
                                s,
                                List.of(
                                        new HeatMap.Cell(12.5, 0.9, false),
                                        new HeatMap.Cell(7.25, 0.1, true),
                                        new HeatMap.Cell(Double.NaN, Double.NaN, false))))
                        .toList());
    }

    static Acceptability acceptability(Caption caption, List<Standing> podium) {
        return new Acceptability(
                caption,
                List.of(
                        new Acceptability.Line(podium.get(0), new double[] {0.75, 0.25, 0}),
                        new Acceptability.Line(podium.get(1), new double[] {0.25, 0.75, 0}),
                        new Acceptability.Line(podium.get(2), new double[] {0, 0, 1})));
    }

    static Document read(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static List<String> texts(String svg) throws Exception {
        return contents(read(svg), "text");
    }

    static List<String> contents(Document document, String element) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    static List<Element> elements(String svg, String name) throws Exception {
        NodeList nodes = read(svg).getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
