package io.govatlas.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer carries, whoever gives it: a page, a file, a document, a service, a refusal. */
@QuarkusTest
class HeadersTest extends ThroughTheGateway {

    private static final List<String> ONCE = List.of(
            "date",
            "content-type",
            "cache-control",
            "x-content-type-options",
            "content-security-policy",
            "referrer-policy",
            "api-version",
            "access-control-allow-origin");

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200, application/json",
        "GET, /docs, 200, text/html; charset=utf-8",
        "GET, /docs/docs.js, 200, text/javascript; charset=utf-8",
        "GET, /docs/docs.css, 200, text/css; charset=utf-8",
        "GET, /assets/icon.svg, 200, image/svg+xml",
        "GET, /problems, 200, application/json",
        "GET, /problems/not-found, 200, application/json",
        "GET, /api/v1/openapi.json, 200, application/json",
        "GET, /api/v1/openapi.yaml, 200, application/yaml",
        "GET, /api/v1/health, 200, application/json",
        "GET, /q/health/live, 200, application/json; charset=UTF-8",
        "GET, /api/v1/international/echo, 200, application/json",
        "POST, /api/v1/international/echo, 200, application/json",
        "GET, /nowhere, 404, application/problem+json",
        "POST, /docs, 405, application/problem+json",
        "GET, /docs?x=1, 400, application/problem+json",
        "GET, /a;b, 400, application/problem+json",
        "TRACE, /docs, 405, application/problem+json",
        "GET, /api/v1/domestic/models, 503, application/problem+json",
        "GET, /api/v1/analysis/break-off, 502, application/problem+json",
    })
    void areOnEveryAnswer(String method, String path, int status, String type) {
        Response answer = given().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("http:", "https:");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        ZonedDateTime date = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(date.toInstant()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("Strict-Transport-Security"))
                .isFalse();
        assertThat(answer.headers().asList().stream()
                        .map(Header::getName)
                        .map(String::toLowerCase)
                        .collect(Collectors.toList()))
                .containsAll(ONCE)
                .doesNotHaveDuplicates();
    }

    @Test
    void areOn304Too() {
        String tag = given().get("/api/v1/openapi.json").header("ETag");

        Response unchanged = given().header("If-None-Match", tag).get("/api/v1/openapi.json");

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        assertThat(unchanged.header("Vary")).contains("Accept-Language", "Accept-Encoding");
        assertThat(unchanged.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(unchanged.header("Date")).isNotNull();
        assertThat(unchanged.header("RateLimit")).startsWith("\"reading\";r=");
    }
}
