package io.govatlas.comparison.jobs;

import io.govatlas.platform.problem.ProblemException;

/**
 * How work came to its end: with a result, which is an address, a value that is kept as JSON, or both; and with a problem
 * where it failed all the same.
 */
public record Outcome(String location, Object value, ProblemException problem) {

    /** The result lies at that address. */
    public static Outcome at(String location) {
        return new Outcome(location, null, null);
    }

    /** The result is that value, and lies at that address too where one is given. */
    public static Outcome of(Object value, String location) {
        return new Outcome(location, value, null);
    }

    /** The work failed, and there is a value that says more of it. */
    public static Outcome failed(ProblemException problem, Object value, String location) {
        return new Outcome(location, value, problem);
    }
}
