package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** How the document is written. */
enum Format {
    JSON("application/json", new ObjectMapper()),
    YAML(
            "application/yaml",
            new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .build()));

    private final String type;
    private final ObjectMapper mapper;

    Format(String type, ObjectMapper mapper) {
        this.type = type;
        this.mapper = mapper;
    }

    String type() {
        return type;
    }

    byte[] write(JsonNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
