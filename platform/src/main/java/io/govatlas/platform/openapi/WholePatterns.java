package io.govatlas.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Bean Validation holds a pattern against the whole text, JSON Schema against any part of it: this says so. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 350)
public class WholePatterns implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        return schema;
    }
}
