package io.govatlas.platform.knowledge;

import io.govatlas.platform.problem.Faults;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A span of time; each end is a year, a month or a date, and either end may be open. */
@Schema(description = "A span of time; each end is a year, a month or a date, and either end may be open")
public record Period(
        @Schema(examples = "2011-05") @Pattern(regexp = Period.FORMAT)
        String from,

        @Schema(examples = "2014") @Pattern(regexp = Period.FORMAT)
        String to) {

    static final String FORMAT = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

    /** Notes an empty period, or an end before the start (compared to the coarser precision of the two). */
    public void check(String pointer, Faults faults) {
        if (from == null && to == null) {
            faults.at(pointer, "period-empty");
        } else if (from != null && to != null) {
            int shared = Math.min(from.length(), to.length());
            if (to.substring(0, shared).compareTo(from.substring(0, shared)) < 0) {
                faults.at(pointer, "period-order", from, to);
            }
        }
    }
}
