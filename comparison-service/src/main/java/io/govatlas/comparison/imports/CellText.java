package io.govatlas.comparison.imports;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Collects text, but not more of it than shows that it is too long. */
final class CellText {

    private CellText() {}

    /** All of {@code <t>} up to the end of that element; what is only there to tell how to read it aloud is left out. */
    static String until(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    return text.toString();
                }
                spoken &= !xml.getLocalName().equals("rPh");
                inText = false;
            } else if (inText && !spoken) {
                append(text, xml);
            }
        }
        throw new XMLStreamException("no end of " + end);
    }

    /** The characters the reader stands at. */
    static void append(StringBuilder text, XMLStreamReader xml) {
        int room = ObservationReader.LONGEST_CELL + 1 - text.length();
        if (room > 0 && xml.hasText()) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }
}
