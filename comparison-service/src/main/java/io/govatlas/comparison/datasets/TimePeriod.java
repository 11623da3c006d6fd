package io.govatlas.comparison.datasets;

/** What a figure is of in time: a year, a quarter or a month. */
public final class TimePeriod {

    public static final String FORMAT = "[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    private TimePeriod() {}

    /** Whether a period lies in a span of years, quarters or months, by the coarser precision; null ends are open. */
    public static boolean within(String period, String from, String to) {
        return (from == null || compare(period, from) >= 0) && (to == null || compare(period, to) <= 0);
    }

    /** By the coarser of the two: a quarter of 2024 is neither before nor after 2024. */
    public static int compare(String a, String b) {
        String first = a.length() == 7 && b.length() == 7 && quarter(a) != quarter(b) ? a.substring(0, 4) : a;
        int shared = Math.min(first.length(), b.length());
        return first.substring(0, shared).compareTo(b.substring(0, shared));
    }

    private static boolean quarter(String period) {
        return period.charAt(5) == 'Q';
    }
}
