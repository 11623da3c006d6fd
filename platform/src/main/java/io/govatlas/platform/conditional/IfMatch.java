package io.govatlas.platform.conditional;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a change is based on, from the {@code If-Match} header. */
public record IfMatch(long version) {

    private static final Pattern TAG = Pattern.compile("\"v([0-9]{1,18})\"");

    /** @throws ProblemException 428 without the header, 400 where it is not one of our tags, nothing being changed */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, "if-match-missing");
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "if-match-malformed")
                    .parameter("If-Match", "if-match-malformed");
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }

    /** @throws ProblemException 412 where the item has moved on */
    public void requireCurrent(long current) {
        if (current != version) {
            throw ProblemException.of(ProblemType.STALE_VERSION, "if-match-stale", "\"v" + current + "\"");
        }
    }
}
