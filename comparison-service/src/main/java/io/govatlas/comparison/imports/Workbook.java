package io.govatlas.comparison.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an XLSX file that a table is read from, each as a stream of XML that is bounded in every direction. */
final class Workbook implements Closeable {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final Set<Integer> BUILT_IN_DATES =
            Set.copyOf(List.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47));
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final ZipFile zip;
    private final long mostInflated;

    /** @throws ZipException where it is no ZIP file, or one that is not made for reading */
    Workbook(Path file, long mostInflated) throws IOException {
        checkDirectory(file);
        this.zip = new ZipFile(file.toFile());
        this.mostInflated = mostInflated;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Name of the part that holds the first sheet. */
    String firstSheet() throws IOException, XMLStreamException {
        String id = null;
        XMLStreamReader workbook = part("xl/workbook.xml");
        while (id == null && next(workbook, "sheet")) {
            id = workbook.getAttributeValue(RELATIONSHIPS, "id");
        }
        XMLStreamReader links = part("xl/_rels/workbook.xml.rels");
        while (next(links, "Relationship")) {
            if (links.getAttributeValue(null, "Id").equals(id)) {
                String target = links.getAttributeValue(null, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new XMLStreamException("no sheet");
    }

    /** Numbers of the cell styles that show a number as a date or a time. */
    Set<Integer> dateStyles() throws IOException, XMLStreamException {
        Set<Integer> styles = new HashSet<>();
        if (zip.getEntry("xl/styles.xml") == null) {
            return styles;
        }
        Map<Integer, Boolean> custom = new HashMap<>();
        XMLStreamReader xml = part("xl/styles.xml");
        boolean cells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        custom.put(number(xml, "numFmtId"), isDate(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        int format = number(xml, "numFmtId");
                        if (cells && (BUILT_IN_DATES.contains(format) || custom.getOrDefault(format, false))) {
                            styles.add(style);
                        }
                        style += cells ? 1 : 0;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                return styles;
            }
        }
        return styles;
    }

    /** A part as XML; null where there is none of that name. */
    XMLStreamReader optionalPart(String name) throws IOException, XMLStreamException {
        return zip.getEntry(name) == null ? null : part(name);
    }

    XMLStreamReader part(String name) throws IOException, XMLStreamException {
        return reader(stream(name));
    }

    XMLStreamReader reader(InputStream part) throws XMLStreamException {
        // UTF-8 whatever the part itself says: what guards the bytes reads them so.
        return factory.createXMLStreamReader(new XmlGuard(new LimitedStream(part, mostInflated)), "UTF-8");
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no " + name);
        }
        return zip.getInputStream(entry);
    }

    /** What a part unpacks to by its own account, in bytes. */
    long size(String name) {
        return Math.max(0, zip.getEntry(name).getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Goes on to the start of the next element of that name; false where there is none. */
    static boolean next(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isDate(String format) {
        return format != null
                && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    /** The directory at the end of the file is held in memory as a whole. */
    private static void checkDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD + 0xffff);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    if (Integer.toUnsignedLong(bytes.getInt(at + 12)) > LARGEST_DIRECTORY) {
                        throw new ZipException("directory too large");
                    }
                    return;
                }
            }
            throw new ZipException("no ZIP file");
        }
    }
}
