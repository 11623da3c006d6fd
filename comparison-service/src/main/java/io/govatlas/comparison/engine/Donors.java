package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Fills gaps with values of other units; the donors are themselves drawn first, as draws must also differ in that. */
final class Donors {

    private Donors() {}

    static Imputation.Imputed impute(DataTable table, Map<String, String> groups, long seed) {
        double[][] columns = table.columns();
        List<Finding> findings = new ArrayList<>();
        for (int q = 0; q < columns.length; q++) {
            double[] observed = table.column(q);
            String indicator = table.indicators().get(q);
            for (String group : table.units().stream()
                    .map(unit -> groups.getOrDefault(unit, ""))
                    .distinct()
                    .toList()) {
                int[] members = IntStream.range(0, observed.length)
                        .filter(c ->
                                Objects.equals(groups.getOrDefault(table.units().get(c), ""), group))
                        .toArray();
                double[] donors = Arrays.stream(members)
                        .mapToDouble(c -> observed[c])
                        .filter(v -> !Double.isNaN(v))
                        .toArray();
                boolean gaps = donors.length < members.length;
                if (gaps && donors.length == 0) {
                    findings.add(Finding.of("engine.impute.empty-group", indicator, group));
                } else if (gaps) {
                    fill(columns[q], members, donors, new CounterStream(seed, ((long) q << 32) + group.hashCode()));
                }
            }
        }
        return Imputation.Imputed.of(table, columns, findings);
    }

    private static void fill(double[] column, int[] members, double[] donors, CounterStream stream) {
        double[] pool = new double[donors.length];
        Arrays.setAll(pool, k -> donors[stream.nextInt(donors.length)]);
        for (int c : members) {
            column[c] = Double.isNaN(column[c]) ? pool[stream.nextInt(pool.length)] : column[c];
        }
    }
}
