package io.govatlas.comparison.subjects;

import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.platform.knowledge.Dimension;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which subjects to list. */
record SubjectFilter(
        @RestQuery SubjectKind kind,

        @Parameter(description = "Only those with a statement on this dimension") @RestQuery
        Dimension dimension,

        @Parameter(description = "Only those that belong to China, or only others") @RestQuery
        Boolean domestic,

        @Parameter(description = "Text in the name, in either language") @RestQuery @Size(min = 1, max = 100)
        String q,

        @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf) {

    boolean lets(Subject subject) {
        return (kind == null || subject.kind() == kind)
                && (dimension == null || !subject.on(dimension).isEmpty())
                && (domestic == null || subject.domestic() == domestic)
                && (q == null || named(subject));
    }

    private boolean named(Subject subject) {
        String text = q.toLowerCase(Locale.ROOT);
        return subject.name().zh().toLowerCase(Locale.ROOT).contains(text)
                || subject.name().en().toLowerCase(Locale.ROOT).contains(text)
                || subject.code().toLowerCase(Locale.ROOT).contains(text);
    }
}
