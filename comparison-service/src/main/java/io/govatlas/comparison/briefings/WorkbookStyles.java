package io.govatlas.comparison.briefings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells: a few, shared by all of a workbook. */
final class WorkbookStyles {

    private static final List<String> LEVELS = List.of("EEF5FB", "D9E9F6", "C0DBF0", "A3CAE8", "84B8DF");

    /** As many as Excel takes. */
    private static final int LONGEST_ADDRESS = 2079;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle text;
    private final XSSFCellStyle head;
    private final XSSFCellStyle title;
    private final XSSFCellStyle number;
    private final XSSFCellStyle percent;
    private final List<XSSFCellStyle> levels = new ArrayList<>();

    WorkbookStyles(XSSFWorkbook workbook, String font) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(font);
        this.text = style();
        this.head = style();
        head.setFont(bold(font, 11));
        fill(head, "E8EDF2");
        this.title = workbook.createCellStyle();
        title.setFont(bold(font, 14));
        this.number = style();
        number.setDataFormat(workbook.createDataFormat().getFormat("General"));
        this.percent = style();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        for (String level : LEVELS) {
            XSSFCellStyle shaded = style();
            fill(shaded, level);
            levels.add(shaded);
        }
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle title() {
        return title;
    }

    /** @param level null for a cell that is not shaded */
    XSSFCellStyle shaded(Integer level) {
        return level == null ? text : levels.get(level - 1);
    }

    /** Always as text: what begins with an equals sign is no formula. */
    void write(XSSFRow row, int column, String content, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(content);
        cell.setCellStyle(style);
    }

    void write(XSSFRow row, int column, double content, boolean isShare) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(content);
        cell.setCellStyle(isShare ? percent : number);
    }

    void link(XSSFCell cell, String address) {
        try {
            if (new URI(address).isAbsolute() && address.length() <= LONGEST_ADDRESS) {
                XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
                link.setAddress(address);
                cell.setHyperlink(link);
            }
        } catch (URISyntaxException none) {
            cell.removeHyperlink();
        }
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }

    private XSSFFont bold(String name, int size) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setBold(true);
        font.setFontHeightInPoints((short) size);
        return font;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        byte[] rgb = new byte[3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16);
        }
        style.setFillForegroundColor(new XSSFColor(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
