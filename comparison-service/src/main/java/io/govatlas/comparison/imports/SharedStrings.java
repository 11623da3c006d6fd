package io.govatlas.comparison.imports;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which its cells name by number. They have to be held in memory, so there is a limit to them. */
final class SharedStrings {

    private static final int MOST = 1_000_000;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final List<String> texts = new ArrayList<>();

    /** The texts are more than can be held. */
    static final class TooMany extends Exception {

        private static final long serialVersionUID = 1;
    }

    /** @param xml the part that holds them; null where there is none */
    SharedStrings(XMLStreamReader xml) throws XMLStreamException, TooMany {
        long characters = 0;
        while (xml != null && Workbook.next(xml, "si")) {
            String text = CellText.until(xml, "si");
            characters += text.length();
            if (texts.size() == MOST || characters > MOST_CHARACTERS) {
                throw new TooMany();
            }
            texts.add(text);
        }
    }

    /** Null where there is no such number. */
    String get(String number) {
        if (!number.matches("[0-9]{1,7}")) {
            return null;
        }
        int index = Integer.parseInt(number);
        return index < texts.size() ? texts.get(index) : null;
    }
}
