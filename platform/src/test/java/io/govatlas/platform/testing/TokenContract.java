package io.govatlas.platform.testing;

import static io.govatlas.platform.problem.ProblemType.FORBIDDEN;
import static io.govatlas.platform.problem.ProblemType.UNAUTHENTICATED;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Forgeries.Forgery;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: reading is open, writing needs a token of ours with the right role. */
public abstract class TokenContract {
    private final Sample sample;
    private final Client client;

    protected TokenContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    private Response refused(ProblemType type, Function<RequestSpecification, Response> request) {
        Stored before = Stored.now();
        assertThatProblem(request.apply(client.reader().header("Accept-Language", "zh")))
                .is(type)
                .inChinese();
        Response english = request.apply(client.reader().header("Accept-Language", "en"));
        assertThatProblem(english).is(type).inEnglish();
        assertThat(Stored.now()).isEqualTo(before);
        return english;
    }

    private Function<RequestSpecification, Response> creation(String token) {
        return request -> request.header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(sample.fresh().toString())
                .post(sample.collection());
    }

    /** One test, so that hundreds of tries cost hundreds of requests and no more. */
    @Test
    void forgeriesAreRefusedAndWrittenDown() {
        List<Forgery> forgeries = Tokens.forgeries();
        Stored before = Stored.now();
        SoftAssertions all = new SoftAssertions();
        String trace = UUID.randomUUID().toString().replace("-", "");
        for (Forgery forgery : forgeries) {
            Response answer = forgery.disguise()
                    .apply(client.reader())
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .contentType("application/json")
                    .body(sample.fresh().toString())
                    .post(sample.collection());
            all.assertThatCode(() -> {
                        assertThatProblem(answer).is(UNAUTHENTICATED);
                        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                    })
                    .as(forgery.name())
                    .doesNotThrowAnyException();
        }
        all.assertAll();
        assertThat(forgeries).hasSizeGreaterThan(60);
        assertThat(Stored.now()).isEqualTo(before);
        assertThat(client.as(Tokens.of("aud", "auditor"))
                        .queryParam("trace", trace)
                        .get("audit")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(forgeries.size());
    }

    @Test
    void tokenThatIsNotGood() {
        Response answer = refused(UNAUTHENTICATED, creation(Tokens.expired()));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void noToken() {
        Response answer = refused(
                UNAUTHENTICATED,
                request -> request.contentType("application/json")
                        .body(sample.fresh().toString())
                        .post(sample.collection()));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void noTokenWinsOverABadBody() {
        refused(
                UNAUTHENTICATED,
                request -> request.contentType("application/json").body("{").post(sample.collection()));
    }

    @Test
    void theTokensTheContractAcceptsAreGood() {
        client.create(sample.fresh()).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "administrator", "auditor", "nobody"})
    void onlyEditorsWrite(String role) {
        refused(FORBIDDEN, creation(Tokens.of("someone", role)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "administrator", "auditor"})
    void onlyReviewersWithdraw(String role) {
        refused(
                FORBIDDEN,
                request -> request.auth()
                        .oauth2(Tokens.of("someone", role))
                        .header("If-Match", client.etag(sample.own()))
                        .post("editorial/" + sample.collection() + "/" + sample.own() + "/withdrawal"));
    }

    @Test
    void theDeskIsNotOpenToReaders() {
        refused(UNAUTHENTICATED, request -> request.get("editorial"));
        refused(
                FORBIDDEN,
                request -> request.auth().oauth2(Tokens.of("someone", "nobody")).get("editorial"));
        client.as(Tokens.of("someone", "auditor")).get("editorial").then().statusCode(200);
    }

    @Test
    void aBadTokenDoesNotCloseWhatIsOpen() {
        client.as(Tokens.expired()).get(sample.collection()).then().statusCode(200);
    }
}
