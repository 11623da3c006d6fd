package io.govatlas.comparison.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queries with what answers them: {@code query TAB 3=cases/x,cases/y TAB 2=…}. */
record JudgedQueries(List<Judged> queries) {

    private static final int DEPTH = 10;

    /** @param grades by collection and slug: 3 is what was meant, 2 answers a good part, 1 helps */
    record Judged(String text, Map<String, Integer> grades) {

        /** Normalised discounted cumulative gain of the first ten, with gain 2^grade - 1. */
        double ndcg(List<String> found) {
            List<Integer> ideal = new ArrayList<>(grades.values());
            ideal.sort((a, b) -> b - a);
            return gain(found.stream().map(item -> grades.getOrDefault(item, 0)).toList()) / gain(ideal);
        }

        private static double gain(List<Integer> grades) {
            double gain = 0;
            for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
                gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
            }
            return gain;
        }
    }

    static JudgedQueries load(String resource) {
        List<Judged> queries = new ArrayList<>();
        try (InputStream in = JudgedQueries.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    queries.add(judged(line.split("\t")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JudgedQueries(queries);
    }

    private static Judged judged(String[] columns) {
        Map<String, Integer> grades = new HashMap<>();
        for (int i = 1; i < columns.length; i++) {
            for (String item : columns[i].trim().substring(2).split(",")) {
                grades.put(item, columns[i].charAt(0) - '0');
            }
        }
        return new Judged(columns[0], grades);
    }
}
