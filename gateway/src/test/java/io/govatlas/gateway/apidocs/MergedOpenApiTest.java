package io.govatlas.gateway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.govatlas.platform.text.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {

    private static final ObjectNode FRAME = yaml("""
            openapi: 3.1.0
            info: {title: Suite, version: '1', description: All., x-zh: {title: 系统, description: 全部。}}
            servers: [{url: /}]
            tags: [{name: Suite}]
            paths:
              /health: {get: {operationId: health, responses: {'400': {description: no, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}}}}
            components:
              securitySchemes: {bearer: {type: http, scheme: bearer}}
              schemas: {Problem: {type: object, title: short}}
            """);

    @Test
    void pathsAndTagsOfAllServicesAreThere() {
        JsonNode merged = merge(
                service("country", "tags: [{name: Cases}]\npaths: {/country/cases: {get: {tags: [Cases]}}}"),
                service(
                        "model",
                        "tags: [{name: Models}, {name: Cases}]\npaths: {/model/models: {get: {tags: [Models]}}}"));

        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/health", "/country/cases", "/model/models");
        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("Cases", "Models", "Suite");
        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void pathsThatTheGatewayDoesNotRouteAreLeftOut() {
        JsonNode merged = merge(service(
                "country", "paths: {/country/cases: {get: {}}, /q/metrics: {get: {}}, /countryside: {get: {}}}"));

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/health", "/country/cases");
    }

    @Test
    void identicalSchemasBecomeOne() {
        String document = "components: {schemas: {Text: {type: object}}}";

        JsonNode merged = merge(service("country", document), service("model", document));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "Text");
    }

    @Test
    void differingSchemasAreNamedAfterTheirServiceAndAllReferencesFollow() {
        JsonNode merged =
                merge(service("country", usingItem("{type: object}")), service("model", usingItem("{type: string}")));

        assertThat(merged.at("/components/schemas/Item").isMissingNode()).isTrue();
        assertThat(merged.at("/components/schemas/ItemCountry/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/ItemModel/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/ListCountry/items/$ref").asText())
                .isEqualTo("#/components/schemas/ItemCountry");
        assertThat(merged.at("/components/schemas/ChoiceModel/oneOf/0/$ref").asText())
                .isEqualTo("#/components/schemas/ItemModel");
        assertThat(merged.at("/components/schemas/ChoiceModel/discriminator/mapping/full")
                        .asText())
                .isEqualTo("#/components/schemas/ItemModel");
        assertThat(merged.at("/components/schemas/ChoiceModel/discriminator/mapping/bare")
                        .asText())
                .isEqualTo("#/components/schemas/ItemModel");
        assertThat(merged.at("/components/responses/ItemsCountry/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ListCountry");
        assertThat(merged.at("/paths/~1model~1items/get/responses/200/$ref").asText())
                .isEqualTo("#/components/responses/ItemsModel");
        assertThat(merged.at("/paths/~1model~1items/get/responses/201/content/a~1b/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ItemModel/properties/x");
        assertThat(danglingReferences(merged)).isEmpty();
    }

    @Test
    void whatOnlyTransitivelyDiffersIsToldApartToo() {
        String shared =
                "components: {schemas: {Outer: {properties: {m: {$ref: '#/components/schemas/Middle'}}}, Middle: {items: {$ref: '#/components/schemas/Inner'}}, Inner: %s, Other: {type: string}}}";

        JsonNode merged = merge(
                service("country", shared.formatted("{type: string}")),
                service("model", shared.formatted("{type: integer}")));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Problem",
                        "OuterCountry",
                        "OuterModel",
                        "MiddleCountry",
                        "MiddleModel",
                        "InnerCountry",
                        "InnerModel",
                        "Other");
        assertThat(danglingReferences(merged)).isEmpty();
    }

    @Test
    void schemasThatReferToEachOtherAreStillOne() {
        String cycle =
                "components: {schemas: {A: {items: {$ref: '#/components/schemas/B'}}, B: {items: {$ref: '#/components/schemas/A'}}}}";

        JsonNode merged = merge(service("country", cycle), service("model", cycle));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "A", "B");
    }

    @Test
    void aSuffixNeverHitsANameThatIsTaken() {
        JsonNode merged = merge(
                service("country", "components: {schemas: {Item: {type: object}, ItemCountry: {type: boolean}}}"),
                service("model", "components: {schemas: {Item: {type: string}}}"));

        assertThat(merged.at("/components/schemas/ItemCountry/type").asText()).isEqualTo("boolean");
        assertThat(merged.at("/components/schemas/ItemCountry_/type").asText()).isEqualTo("object");
    }

    @Test
    void dataThatLooksLikeAReferenceIsLeftAlone() {
        String differing =
                "components: {schemas: {Item: {type: %s, example: {$ref: '#/components/schemas/Item'}, default: {x-zh: {a: b}}, properties: {example: {$ref: '#/components/schemas/Item'}}}}}";

        JsonNode merged = merge(
                service("country", differing.formatted("object")), service("model", differing.formatted("string")));

        assertThat(merged.at("/components/schemas/ItemModel/example/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
        assertThat(merged.at("/components/schemas/ItemModel/properties/example/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ItemModel");
    }

    @Test
    void operationIdsStayUnique() {
        JsonNode merged = merge(
                service("country", "paths: {/country/x: {get: {operationId: list}}}"),
                service("model", "paths: {/model/x: {get: {operationId: list}, post: {operationId: health}}}"));

        assertThat(merged.findValuesAsText("operationId"))
                .containsExactly("health", "list", "listModel", "healthModel");
    }

    @Test
    void oneSecuritySchemeServesAll() {
        JsonNode merged = merge(
                service(
                        "country",
                        "security: [{jwt: []}]\npaths: {/country/x: {get: {security: []}, post: {}}}\ncomponents: {securitySchemes: {jwt: {type: http}}}"),
                service(
                        "model",
                        "paths: {/model/x: {put: {security: [{SecurityScheme: [editor]}]}, get: {}}}\ncomponents: {securitySchemes: {SecurityScheme: {type: http}}}"));

        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearer");
        assertThat(merged.at("/paths/~1country~1x/get/security").toString()).isEqualTo("[]");
        assertThat(merged.at("/paths/~1country~1x/post/security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(merged.at("/paths/~1model~1x/put/security").toString()).isEqualTo("[{\"bearer\":[\"editor\"]}]");
        assertThat(merged.at("/paths/~1model~1x/get").has("security")).isFalse();
    }

    @Test
    void theServicesDefinitionOfAProblemIsTakenWhereTheyAgree() {
        String document = "components: {schemas: {Problem: {type: object, title: long}}}";

        JsonNode merged = merge(service("country", document), service("model", document));

        assertThat(merged.at("/components/schemas/Problem/title").asText()).isEqualTo("long");
        assertThat(danglingReferences(merged)).isEmpty();
    }

    @Test
    void theFrameKeepsItsOwnWhereTheServicesDoNotAgree() {
        JsonNode merged = merge(
                service("country", "components: {schemas: {Problem: {title: one}}}"),
                service("model", "components: {schemas: {Problem: {title: other}}}"));

        assertThat(merged.at("/paths/~1health/get/responses/400/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ProblemGateway");
        assertThat(danglingReferences(merged)).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsMarked() {
        Instant since = Instant.parse("2026-01-05T08:00:00.123Z");
        ObjectNode known = yaml("paths: {/model/x: {get: {}}}");

        ObjectNode merged = MergedOpenApi.of(
                FRAME,
                List.of(
                        new Contribution("country", "/country", null, since),
                        new Contribution("model", "/model", known, since)));

        assertThat(merged.at("/x-unavailable/0").toString())
                .isEqualTo(
                        "{\"service\":\"country\",\"prefix\":\"/country\",\"since\":\"2026-01-05T08:00:00Z\",\"described\":false}");
        assertThat(merged.at("/x-unavailable/1/described").asBoolean()).isTrue();
        assertThat(merged.path("paths").has("/model/x")).isTrue();
        assertThat(Translation.of(merged, Language.EN).at("/info/description").asText())
                .startsWith("All.")
                .contains(
                        "Service country does not answer",
                        "operations under /country are missing",
                        "as they were last known");
        assertThat(Translation.of(merged, Language.ZH).at("/info/description").asText())
                .startsWith("全部。")
                .contains("服务 country 目前没有应答");
    }

    @Test
    void nothingIsMarkedWhereAllAnswer() {
        assertThat(merge(service("country", "paths: {}")).has("x-unavailable")).isFalse();
    }

    @Test
    void theArgumentsStayAsTheyAre() {
        ObjectNode frame = FRAME.deepCopy();
        Contribution country = service("country", usingItem("{type: object}"));
        ObjectNode before = country.document().deepCopy();

        MergedOpenApi.of(frame, List.of(country, service("model", usingItem("{type: string}"))));

        assertThat(frame).isEqualTo(FRAME);
        assertThat(country.document()).isEqualTo(before);
    }

    @Test
    void chineseTextsTakeThePlaceOfTheEnglishOnes() {
        ObjectNode bilingual = yaml("""
                info: {title: Suite, x-zh: {title: 系统}}
                paths:
                  /a: {get: {summary: List, description: Only English, x-zh: {summary: 列出}}}
                components: {schemas: {A: {properties: {x-zh: {type: string}, b: {description: b, x-zh: {description: 乙}}}}}}
                """);

        ObjectNode chinese = Translation.of(bilingual, Language.ZH);
        ObjectNode english = Translation.of(bilingual, Language.EN);

        assertThat(chinese.at("/info/title").asText()).isEqualTo("系统");
        assertThat(chinese.at("/paths/~1a/get/summary").asText()).isEqualTo("列出");
        assertThat(chinese.at("/paths/~1a/get/description").asText()).isEqualTo("Only English");
        assertThat(chinese.at("/components/schemas/A/properties/b/description").asText())
                .isEqualTo("乙");
        assertThat(english.at("/paths/~1a/get").toString())
                .isEqualTo("{\"summary\":\"List\",\"description\":\"Only English\"}");
        assertThat(english.at("/components/schemas/A/properties/x-zh/type").asText())
                .isEqualTo("string");
    }

    private static String usingItem(String item) {
        return """
                paths:
                  /%%s/items:
                    get:
                      responses:
                        '200': {$ref: '#/components/responses/Items'}
                        '201': {content: {a/b: {schema: {$ref: '#/components/schemas/Item/properties/x'}}}}
                components:
                  responses: {Items: {content: {application/json: {schema: {$ref: '#/components/schemas/List'}}}}}
                  schemas:
                    Item: %s
                    List: {type: array, items: {$ref: '#/components/schemas/Item'}}
                    Choice:
                      oneOf: [{$ref: '#/components/schemas/Item'}]
                      discriminator: {propertyName: kind, mapping: {full: '#/components/schemas/Item', bare: Item}}
                """.formatted(item);
    }

    private static Contribution service(String name, String document) {
        return new Contribution(name, "/" + name, yaml(document.replace("%s", name)), null);
    }

    private static ObjectNode merge(Contribution... services) {
        return MergedOpenApi.of(FRAME, List.of(services));
    }

    /** References that lead nowhere, leaving out the deeper part of pointers into a component. */
    private static List<String> danglingReferences(JsonNode document) {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> {
                    String[] segments = reference.split("/");
                    return document.path("components")
                            .path(segments[2])
                            .path(segments[3])
                            .isMissingNode();
                })
                .toList();
    }

    private static ObjectNode yaml(String text) {
        try {
            return (ObjectNode) new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
