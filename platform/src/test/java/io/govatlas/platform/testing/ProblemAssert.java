package io.govatlas.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;

/** What a correct problem document is, for every service. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private ProblemAssert(Response response) {
        super(response, ProblemAssert.class);
    }

    public static ProblemAssert assertThatProblem(Response response) {
        return new ProblemAssert(response);
    }

    public ProblemAssert is(ProblemType type) {
        as("answer %s", actual.asString());
        objects.assertEqual(info, actual.statusCode(), type.status());
        assertThat(actual.contentType()).startsWith("application/problem+json");
        assertThat(actual.jsonPath().getString("type")).as(actual.asString()).isEqualTo("/problems/" + type.slug());
        assertThat(actual.jsonPath().getInt("status")).isEqualTo(type.status());
        assertThat(actual.jsonPath().getString("detail")).isNotBlank();
        assertThat(actual.jsonPath().getString("instance")).startsWith("/");
        assertThat(actual.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(actual.header("Cache-Control")).isEqualTo("no-store");
        assertThat(actual.asString())
                .as("no class, package or stack trace of ours")
                .doesNotContain("io.govatlas.", "java.", "Exception", "\tat ");
        return this;
    }

    /** The wrong place in the body is this one, and there is no other. */
    public ProblemAssert at(String pointer) {
        return places("pointer", pointer);
    }

    /** The wrong places in the body are these, in this order. */
    public ProblemAssert at(String first, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return places("pointer", all);
    }

    public ProblemAssert parameter(String name) {
        return places("parameter", name);
    }

    public ProblemAssert mentions(String text) {
        assertThat(actual.asString()).contains(text);
        return this;
    }

    public ProblemAssert inChinese() {
        assertThat(texts()).allSatisfy(text -> assertThat(text).containsPattern(HAN));
        return in(Language.ZH);
    }

    public ProblemAssert inEnglish() {
        assertThat(actual.jsonPath().getString("title")).doesNotContainPattern(HAN);
        return in(Language.EN);
    }

    private ProblemAssert in(Language language) {
        assertThat(actual.header("Content-Language")).isEqualTo(language.tag());
        assertThat(actual.header("Vary")).contains("Accept-Language");
        ProblemType type = ProblemType.valueOf(actual.jsonPath()
                .getString("type")
                .replace("/problems/", "")
                .replace('-', '_')
                .toUpperCase(java.util.Locale.ROOT));
        assertThat(actual.jsonPath().getString("title")).isEqualTo(type.title(language));
        return this;
    }

    private List<String> texts() {
        List<String> texts = new java.util.ArrayList<>(
                List.of(actual.jsonPath().getString("title"), actual.jsonPath().getString("detail")));
        faults().forEach(fault -> texts.add(fault.get("message")));
        return texts;
    }

    private ProblemAssert places(String member, String... expected) {
        assertThat(faults())
                .as(actual.asString())
                .extracting(fault -> fault.getOrDefault(member, ""))
                .containsExactly(expected);
        assertThat(faults())
                .allSatisfy(fault -> assertThat(fault.get("message")).isNotBlank());
        return this;
    }

    private List<Map<String, String>> faults() {
        List<Map<String, String>> faults = actual.jsonPath().getList("errors");
        return faults == null ? List.of() : faults;
    }
}
