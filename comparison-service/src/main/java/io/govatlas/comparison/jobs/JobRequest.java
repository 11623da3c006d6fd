package io.govatlas.comparison.jobs;

import java.util.List;

/**
 * What a job is before it has begun.
 *
 * @param kind what is done, in one word
 * @param actor who asked for it; null where nobody has to say
 * @param unit what its progress counts
 * @param readers roles that may read it; where there are none, everyone who knows its id may
 * @param cancellers roles that may cancel it; where there are none, everyone who knows its id may
 */
public record JobRequest(String kind, String actor, String unit, List<String> readers, List<String> cancellers) {

    /** Of someone who needs no token: knowing the id is all it takes. */
    public static JobRequest open(String kind, String unit) {
        return new JobRequest(kind, null, unit, List.of(), List.of());
    }
}
