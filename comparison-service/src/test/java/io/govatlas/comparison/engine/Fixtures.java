package io.govatlas.comparison.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;

/** Small tables, and how a refusal looks. */
final class Fixtures {

    static final double NA = Double.NaN;
    static final Offset<Double> PRINTED_6 = Offset.offset(5.1e-7);
    static final Offset<Double> EXACT = Offset.offset(1e-12);

    private Fixtures() {}

    static List<String> names(String prefix, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> prefix + i).toList();
    }

    static DataTable columns(double[]... columns) {
        return DataTable.ofColumns(names("u", columns[0].length), names("q", columns.length), columns);
    }

    static DataTable rows(double[]... rows) {
        return DataTable.ofRows(names("u", rows.length), names("q", rows[0].length), rows);
    }

    static double[] of(double... values) {
        return values;
    }

    /** Numbers that look random, the same in every run, between 1 and 100. */
    static DataTable scattered(int units, int indicators) {
        double[][] columns = new double[indicators][units];
        var random = new java.util.SplittableRandom(7);
        for (double[] column : columns) {
            for (int c = 0; c < units; c++) {
                column[c] = 1 + 99 * random.nextDouble();
            }
        }
        return columns(columns);
    }

    static void refused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(call)
                .satisfies(problem -> org.assertj.core.api.Assertions.assertThat(problem.key())
                        .isEqualTo(key));
    }
}
