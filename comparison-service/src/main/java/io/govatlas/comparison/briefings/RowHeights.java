package io.govatlas.comparison.briefings;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Gives rows the height that their texts need, since not every program does so by itself. */
final class RowHeights {

    /** In points, at the size of the text. */
    private static final float LINE = 15;

    /** No program takes more. */
    private static final float MOST = 409;

    private static final double COLUMN_UNIT = 256;

    /** What words that do not fit any more leave empty at the end of a line. */
    private static final double FILLED = 0.9;

    /** From here on a character is as wide as two digits. */
    private static final int WIDE = 0x2E80;

    private RowHeights() {}

    static void fit(Sheet sheet) {
        for (Row row : sheet) {
            int lines = 1;
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                    double width = sheet.getColumnWidth(cell.getColumnIndex()) / COLUMN_UNIT;
                    lines = Math.max(lines, lines(cell.getStringCellValue(), width));
                }
            }
            if (lines > 1) {
                row.setHeightInPoints(Math.min(MOST, lines * LINE));
            }
        }
    }

    /** @param width of the column, in digits */
    static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(digits(line) / (width * FILLED))))
                .sum();
    }

    private static long digits(String line) {
        return line.length() + line.chars().filter(c -> c >= WIDE).count();
    }
}
