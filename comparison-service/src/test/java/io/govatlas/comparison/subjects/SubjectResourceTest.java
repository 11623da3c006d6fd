package io.govatlas.comparison.subjects;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class SubjectResourceTest {

    private static final String SUBJECTS = "/api/v1/analysis/subjects";

    @Test
    void listsEverythingThatCanBeComparedPageByPageEachOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int total;
        do {
            Response page = given().get(SUBJECTS + "?limit=90" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.jsonPath().getList("items.id"));
            total = page.jsonPath().getInt("total");
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSize(total);
        assertThat(seen).contains("country:DNK", "province:440000", "model:guangdong", "case:dnk-mitid");
    }

    @Test
    void filtersByKindNameAndSide() {
        assertThat(given().queryParam("q", "广东").get(SUBJECTS).jsonPath().getList("items.id", String.class))
                .containsExactly("model:guangdong", "province:440000");
        assertThat(given().get(SUBJECTS + "?kind=province").jsonPath().getInt("total"))
                .isEqualTo(34);
        assertThat(given().get(SUBJECTS + "?kind=country&domestic=true")
                        .jsonPath()
                        .getList("items.code", String.class))
                .containsExactly("CHN");
    }

    @Test
    void profileHoldsStatementsByDimensionWithTheirSources() {
        Response denmark = given().get(SUBJECTS + "/DNK");

        assertThat(denmark.jsonPath().getString("subject.id")).isEqualTo("country:DNK");
        assertThat(denmark.jsonPath().getList("dimensions.statements.flatten().evidence.flatten().source.path"))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void unknownSubjectMisspeltFilterAndForeignCursorAreProblems() {
        assertThatProblem(given().get(SUBJECTS + "/XXX")).is(ProblemType.NOT_FOUND);
        assertThatProblem(given().get(SUBJECTS + "?kinds=country"))
                .is(ProblemType.UNKNOWN_PARAMETER)
                .mentions("“kind”");
        assertThatProblem(given().get(SUBJECTS + "?cursor=abc")).is(ProblemType.INVALID_CURSOR);
        assertThatProblem(given().get(SUBJECTS + "?limit=100000"))
                .is(ProblemType.INVALID_REQUEST)
                .parameter("limit");
    }
}
