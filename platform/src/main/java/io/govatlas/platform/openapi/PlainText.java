package io.govatlas.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of an answer that is text that it is: what a method answers as bytes is called binary in every form it has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 250)
public class PlainText implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().forEach((type, media) -> {
                if (type.startsWith("text/") && isBinary(media)) {
                    media.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                }
            });
        }
        return response;
    }

    private static boolean isBinary(MediaType media) {
        return media.getSchema() != null && "binary".equals(media.getSchema().getFormat());
    }
}
