package io.govatlas.comparison.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentAtlasTest {

    private static final String DENMARK = """
            {"code": "DNK", "alpha2": "DK", "name": {"zh": "丹麦", "en": "Denmark"}, "region": "europe", "unMember": true}""";
    private static final String SOURCE = """
            {"slug": "report", "title": {"zh": "报告", "en": "Report"}, "publisher": {"zh": "某署", "en": "Agency"},
             "language": "en", "status": "%s"}""";
    private static final String CASE = """
            {"slug": "post", "country": "DNK", "kind": "service", "name": {"zh": "邮件", "en": "Post"},
             "summary": {"zh": "摘要", "en": "Summary"},
             "statements": [{"id": "a", "dimension": "services", "kind": "outcome", "level": 4,
               "rationale": {"zh": "因", "en": "why"}, "text": {"zh": "文", "en": "text"},
               "evidence": [{"source": "report"}]}], "addedLater": 1}""";

    private final CurrentAtlas atlas = new CurrentAtlas(ContentAtlas.mapper());

    @Test
    void foldsWhatIsPublishedAndForgetsWhatIsWithdrawn() {
        publish(1, "countries/DNK", DENMARK);
        publish(2, "sources/report", SOURCE.formatted("active"));
        publish(3, "cases/post", CASE);

        Atlas with = atlas.get();
        atlas.fold(Owner.COUNTRY, List.of(ContentAtlas.withdrawn(4, "cases/post")));

        assertThat(denmark(with).on(Dimension.SERVICES)).hasSize(1);
        assertThat(denmark(atlas.get()).on(Dimension.SERVICES)).isEmpty();
        assertThat(atlas.get().subject("case:post")).isEmpty();
        assertThat(atlas.get().position()).hasToString("c4-m0-a0");
    }

    @Test
    void statementThatRestsOnRetractedSourcesAloneIsUnsupportedAndGivesNoLevel() {
        publish(1, "countries/DNK", DENMARK);
        publish(2, "sources/report", SOURCE.formatted("active"));
        publish(3, "cases/post", CASE);
        assertThat(denmark(atlas.get()).level(Dimension.SERVICES)).isPresent();

        publish(4, "sources/report", SOURCE.formatted("retracted"));

        assertThat(denmark(atlas.get()).on(Dimension.SERVICES).get(0).standing())
                .isEqualTo(Standing.UNSUPPORTED);
        assertThat(denmark(atlas.get()).level(Dimension.SERVICES)).isEmpty();
    }

    /** What was made of a statement, such as its JSON, is kept by the object. */
    @Test
    void statementStaysTheSameObjectUntilItsSourceChanges() {
        publish(1, "countries/DNK", DENMARK);
        publish(2, "sources/report", SOURCE.formatted("active"));
        publish(3, "cases/post", CASE);
        CitedStatement first = stated();

        publish(4, "sources/another", SOURCE.replace("report", "another").formatted("active"));
        assertThat(stated()).isSameAs(first);
        publish(5, "sources/report", SOURCE.replace("报告", "新题").formatted("active"));
        assertThat(stated()).isNotSameAs(first).isEqualTo(first);
        publish(6, "sources/report", SOURCE.formatted("active"));
        assertThat(stated().evidence()).isEqualTo(first.evidence());
    }

    @Test
    void ruleIsCompiledOnceAndRemembersOneAtlasAtATime() {
        atlas.fold(Owner.ANALYSIS, ContentAtlas.events("comparison-service", item -> item.startsWith("rules/")));
        Atlas.ReadyRule before = atlas.get().rules().get(0);

        publish(1, "countries/DNK", DENMARK);

        Atlas.ReadyRule after = atlas.get().rules().get(0);
        assertThat(after.condition()).isSameAs(before.condition());
        assertThat(after.evidence()).isNotSameAs(before.evidence());
    }

    @Test
    void atlasOnceTakenDoesNotChange() {
        publish(1, "countries/DNK", DENMARK);
        Atlas before = atlas.get();

        publish(2, "sources/report", SOURCE.formatted("active"));
        publish(3, "cases/post", CASE);

        assertThat(before.position()).hasToString("c1-m0-a0");
        assertThat(denmark(before).statements()).isEmpty();
    }

    @Test
    void saysSinceWhenAnOwnerThatIsDownMayHaveChanged() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        atlas.caughtUp(Owner.MODEL);
        atlas.lost(Owner.COUNTRY, noon);
        atlas.lost(Owner.COUNTRY, noon.plusSeconds(60));

        assertThat(atlas.asOf(atlas.get()).copies())
                .containsExactly(
                        new AsOf.Copy("country-service", 0, false, noon),
                        new AsOf.Copy("model-service", 0, true, null));
    }

    @Test
    void isCompleteOnceEveryOwnerHasBeenReadToItsEnd() {
        atlas.fold(Owner.ANALYSIS, ContentAtlas.events("comparison-service", item -> true));
        publish(1, "countries/DNK", DENMARK);
        atlas.fold(Owner.MODEL, List.of(ContentAtlas.withdrawn(1, "models/none")));
        atlas.caughtUp(Owner.COUNTRY);
        assertThat(atlas.complete()).isFalse();

        atlas.caughtUp(Owner.MODEL);

        assertThat(atlas.complete()).isTrue();
    }

    @Test
    void subjectIsFoundByIdAndByUnambiguousCode() {
        publish(1, "countries/DNK", DENMARK);

        assertThat(atlas.get().subject("country:DNK"))
                .isEqualTo(atlas.get().subject("DNK"))
                .isPresent();
        assertThat(atlas.get().subject("dnk")).isEmpty();
    }

    private CitedStatement stated() {
        return denmark(atlas.get()).on(Dimension.SERVICES).get(0);
    }

    private static Subject denmark(Atlas atlas) {
        return atlas.subject("DNK").orElseThrow();
    }

    private void publish(long seq, String subject, String content) {
        atlas.fold(Owner.COUNTRY, List.of(ContentAtlas.published(seq, subject, tree(content))));
    }

    private static JsonNode tree(String content) {
        try {
            return ContentAtlas.mapper().readTree(content);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
