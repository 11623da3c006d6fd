package io.govatlas.comparison.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.platform.knowledge.Dimension;
import java.util.EnumSet;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The JSON-LD of every insight is read by another's library and holds against shapes. */
class ProvenanceTest {

    private static final Atlas ATLAS = ContentAtlas.load();
    private static final Shapes SHAPES = Shapes.parse(
            RDFParser.source("shapes/provenance.ttl").lang(Lang.TURTLE).toGraph());

    private final Provenance provenance = new Provenance(new ObjectMapper());

    @Test
    void everyInsightConforms() {
        List<Insight> all = insights();

        assertThat(all).hasSizeGreaterThan(100).allSatisfy(insight -> {
            ValidationReport report = validate(document(insight));
            assertThat(report.conforms())
                    .as("%s %s", insight.id(), report.getEntries())
                    .isTrue();
        });
    }

    @Test
    void shapesFindWhatIsMissing() {
        ObjectNode document = (ObjectNode) document(insights().get(0));
        ArrayNode graph = document.withArray("@graph");
        for (JsonNode node : graph) {
            if (node.get("type").toString().contains("Statement")) {
                ((ObjectNode) node).remove("qualifiedPrimarySource");
            }
        }

        assertThat(validate(document).conforms()).isFalse();
    }

    @Test
    void namesDoNotDependOnWhereTheSuiteRuns() {
        JsonNode document = document(insights().get(0));

        assertThat(document.get("@graph").findValuesAsText("id"))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("urn:govatlas:"));
        assertThat(document).isEqualTo(document(insights().get(0)));
    }

    private static List<Insight> insights() {
        return ATLAS.subjects().values().stream()
                .flatMap(subject -> Reasoning.about(
                        ATLAS, subject, ATLAS.typicalPeers(subject), EnumSet.allOf(Dimension.class), false)
                        .insights()
                        .stream())
                .toList();
    }

    private JsonNode document(Insight insight) {
        return provenance.of(new InsightAnswer(AsOf.past(ATLAS), insight)).deepCopy();
    }

    private static ValidationReport validate(JsonNode document) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(document.toString(), Lang.JSONLD11).parse(graph);
        assertThat(graph.isEmpty()).isFalse();
        return ShaclValidator.get().validate(SHAPES, graph);
    }
}
