package io.govatlas.comparison.observations;

import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;

/** Where a page ends: the key of its last row, the position it was read at, and how many rows there are in all. */
record Place(List<String> key, String position, long total) {

    static Place after(ObservationRow row, Moment moment, long total) {
        return new Place(List.of(row.indicator(), row.area(), row.period(), row.dataset()), moment.position(), total);
    }

    String encode(Scope scope) {
        return new Cursor(List.of(key.get(0), key.get(1), key.get(2), key.get(3), position, Long.toString(total)))
                .encode(scope);
    }

    /** @throws ProblemException 400 for a cursor that another list, or other filters, gave out */
    static Place decode(String cursor, Scope scope) {
        int keys = ObservationSql.KEY.size();
        List<String> values = Cursor.decode(cursor, scope, keys + 2).values();
        String total = values.get(keys + 1);
        if (!total.matches("[0-9]{1,18}")) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "cursor-invalid");
        }
        return new Place(values.subList(0, keys), values.get(keys), Long.parseLong(total));
    }
}
