package io.govatlas.comparison.observations;

import java.io.IOException;
import java.util.List;

/** Writes observations as a table that can be loaded again, row after row. */
interface TableWriter extends AutoCloseable {

    List<String> HEADER = List.of("dataset", "indicator", "area", "period", "value", "status", "note", "rank");

    void write(ObservationRow row) throws IOException;

    /** Ends the table with what its figures are to be cited by, where the format has a place for it. */
    void finish(List<CitedDataset> datasets) throws IOException;

    @Override
    void close() throws IOException;
}
