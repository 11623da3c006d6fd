package io.govatlas.comparison.charts;

import io.govatlas.platform.text.Language;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page of fixed width that is filled from above: heading, charts, lines of text, and the caption at its foot. */
final class Sheet {

    static final int WIDTH = 840;
    static final int MARGIN = 20;
    static final int ROOM = WIDTH - 2 * MARGIN;

    static final Typeface TINY;
    static final Typeface SMALL;
    static final Typeface BODY;
    static final Typeface STRONG;
    private static final Typeface HEADING;
    private static final String SVG = "http://www.w3.org/2000/svg";

    static {
        // without a display there is nothing to connect to; a desktop's must not be asked either
        System.setProperty("java.awt.headless", "true");
        // the other way of rotating text lays it out in an installed font
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        TINY = new Typeface(Font.PLAIN, 10);
        SMALL = new Typeface(Font.PLAIN, 11);
        BODY = new Typeface(Font.PLAIN, 12);
        STRONG = new Typeface(Font.BOLD, 12);
        HEADING = new Typeface(Font.BOLD, 18);
    }

    private final Language language;
    private final Words words;
    private final List<String> source;
    private final String title;
    private final Canvas canvas;
    private double y = MARGIN;

    Sheet(Caption caption, String kind, String reading) {
        this(
                caption.language(),
                caption.index() + new Words(caption.language()).of("：", ": ") + kind,
                reading,
                new Words(caption.language()).source(caption));
    }

    /** @param source the lines at its foot */
    Sheet(Language language, String title, String reading, List<String> source) {
        this.language = language;
        this.words = new Words(language);
        this.source = source;
        this.title = Setting.clean(title);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(2);
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(BODY);
        context.setGraphicContextDefaults(defaults);
        this.canvas = new Canvas(context);
        paragraph(title, HEADING, Ink.TEXT);
        paragraph(reading, SMALL, Ink.MUTED);
        space(6);
    }

    Words words() {
        return words;
    }

    double y() {
        return y;
    }

    void space(double height) {
        y += height;
    }

    /** Draws a chart at the height reached so far, and says where its data lie; the height stays. */
    Rectangle2D chart(JFreeChart chart, double x, double width, double height) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(canvas, new Rectangle2D.Double(x, y, width, height), info);
        return info.getPlotInfo().getDataArea();
    }

    void paragraph(String text, Typeface face, Color colour) {
        for (String line : Setting.wrap(Setting.clean(text), face, ROOM)) {
            y += face.ascent() + 2;
            line(line, face, colour, MARGIN, y);
            y += face.descent() + 2;
        }
    }

    void line(String text, Typeface face, Color colour, double x, double baseline) {
        if (text.isEmpty()) {
            return;
        }
        canvas.setFont(face);
        canvas.setPaint(colour);
        canvas.drawString(Setting.clean(text), (float) x, (float) baseline);
    }

    /** A sample of how a unit is drawn: a piece of its line with its marker. */
    void sample(int series, double x, double baseline) {
        canvas.setPaint(Ink.colour(series));
        canvas.setStroke(Ink.dash(series));
        double middle = baseline - 4;
        canvas.draw(new Line2D.Double(x, middle, x + 36, middle));
        canvas.fill(AffineTransform.getTranslateInstance(x + 18, middle).createTransformedShape(Ink.marker(series)));
    }

    /** A fine line from where something is to where its name had to go. */
    void leader(int series, double fromX, double fromY, double toX, double toY) {
        canvas.setPaint(Ink.colour(series));
        canvas.setStroke(Ink.FINE);
        canvas.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Ends the page with how to read it and where it comes from; the description says it to those who cannot see it. */
    String svg(String guide, String description) {
        space(8);
        paragraph(guide, SMALL, Ink.MUTED);
        for (String line : source) {
            paragraph(line, SMALL, Ink.TEXT);
        }
        space(MARGIN - 4);
        int height = (int) Math.ceil(y);
        Element root = canvas.getRoot();
        root.setAttribute("width", String.valueOf(WIDTH));
        root.setAttribute("height", String.valueOf(height));
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "picture-title picture-desc");
        root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", language.tag());
        inheritFont(root);
        root.setAttribute(
                "font-family",
                words.of(
                        "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',Arial,sans-serif",
                        "Arial,'Liberation Sans',Helvetica,'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif"));
        Node first = root.getFirstChild();
        root.insertBefore(text(root, "title", title), first);
        root.insertBefore(text(root, "desc", Setting.clean(description + " " + String.join(" ", source))), first);
        root.insertBefore(paper(root), first);
        return written(root);
    }

    /** Without Batik's own document type, which would send a reader's parser to the network. */
    private static String written(Element root) {
        StringWriter out = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
    }

    private static Element text(Element root, String name, String content) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setAttribute("id", "picture-" + name);
        element.setTextContent(content);
        return element;
    }

    private static Element paper(Element root) {
        Element element = root.getOwnerDocument().createElementNS(SVG, "rect");
        element.setAttribute("width", "100%");
        element.setAttribute("height", "100%");
        element.setAttribute("fill", "white");
        element.setAttribute("stroke", "none");
        return element;
    }

    /** The family is named once, on the root. */
    private static void inheritFont(Element element) {
        element.removeAttribute("font-family");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                inheritFont(inner);
            }
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
