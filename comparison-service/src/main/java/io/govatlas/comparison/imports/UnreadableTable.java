package io.govatlas.comparison.imports;

/** The rest of a table cannot be read; says where that begins and why. */
final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1;

    private final long row;
    private final int cell;
    private final String reason;
    private final transient Object[] arguments;

    /** @param cell index of the cell in its row, from 0; negative where it is the row as a whole */
    UnreadableTable(long row, int cell, String reason, Object... arguments) {
        super(reason);
        this.row = row;
        this.cell = cell;
        this.reason = reason;
        this.arguments = arguments;
    }

    long row() {
        return row;
    }

    int cell() {
        return cell;
    }

    String reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments;
    }
}
