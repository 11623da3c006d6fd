package io.govatlas.comparison.runs;

import java.util.List;

/** Periods as numbers: years, or months where one of them is not a year; each by its end. */
final class Years {

    private Years() {}

    /** How many numbers a year has: 1 or 12. */
    static int steps(List<String> periods) {
        return periods.stream().allMatch(period -> period.length() == 4) ? 1 : 12;
    }

    static List<Integer> numbers(List<String> periods) {
        int steps = steps(periods);
        return periods.stream().map(period -> number(period, steps)).toList();
    }

    private static int number(String period, int steps) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (steps == 1) {
            return year;
        }
        if (period.length() == 4) {
            return year * 12 + 12;
        }
        return year * 12
                + (period.charAt(5) == 'Q' ? 3 * (period.charAt(6) - '0') : Integer.parseInt(period.substring(5)));
    }
}
