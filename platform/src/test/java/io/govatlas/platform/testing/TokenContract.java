package io.govatlas.platform.testing;

import static io.govatlas.platform.problem.ProblemType.FORBIDDEN;
import static io.govatlas.platform.problem.ProblemType.UNAUTHENTICATED;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: reading is open, writing needs a token of ours with the right role. */
public abstract class TokenContract {
    private static final Map<String, Supplier<String>> REFUSED = Map.of(
            "expired", Tokens::expired,
            "not yet valid", Tokens::notYetValid,
            "of another issuer", Tokens::ofOtherIssuer,
            "for another audience", Tokens::forOtherAudience,
            "signed by another key", Tokens::signedByOtherKey,
            "alg=none", Tokens::unsigned,
            "HS256 with the public key", Tokens::signedWithThePublicKeyAsSecret,
            "altered", Tokens::tampered,
            "no token at all", () -> "abc");

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

    static java.util.Set<String> refusedTokens() {
        return REFUSED.keySet();
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void tokenThatIsNotGood(String kind) {
        Response answer = refused(UNAUTHENTICATED, creation(REFUSED.get(kind).get()));
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
