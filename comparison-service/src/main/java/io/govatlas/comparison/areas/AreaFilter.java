package io.govatlas.comparison.areas;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which areas to list. */
record AreaFilter(
        @RestQuery AreaKind kind,

        @Parameter(description = "Only those in this group; GET /area-groups lists them", example = "northern-europe")
        @RestQuery
        @Size(max = 80)
        String group,

        @Parameter(description = "Text in the code or the name, in either language")
        @RestQuery
        @Size(min = 1, max = 100)
        String q) {

    boolean lets(Area area) {
        return (kind == null || area.kind() == kind)
                && (group == null || area.groups().contains(group))
                && (q == null || named(area));
    }

    private boolean named(Area area) {
        return (area.code() + "\n" + area.name().zh() + "\n" + area.name().en())
                .toLowerCase(Locale.ROOT)
                .contains(q.toLowerCase(Locale.ROOT));
    }
}
