package io.govatlas.platform.problem;

import io.govatlas.platform.text.Language;

/** Every kind of error the suite answers with. The slug is part of the public contract and never changes meaning. */
public enum ProblemType {
    MALFORMED_BODY(400),
    INVALID_REQUEST(400),
    UNKNOWN_PARAMETER(400),
    INVALID_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    ALREADY_EXISTS(409),
    WRONG_STATE(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    WITHDRAWN(410),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_REFERENCE(422),
    NOT_PUBLISHABLE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    NOT_COMPUTABLE(422),
    UNUSABLE_RULE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    UNEXPECTED(500),
    UPSTREAM_BROKEN(502),
    UNAVAILABLE(503),
    UPSTREAM_TIMEOUT(504);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last segment of the type URI, e.g. {@code stale-version}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type URI, which is also the address of the page that explains it. */
    public String uri() {
        return "/problems/" + slug();
    }

    public String title(Language language) {
        return Texts.get(language, "title." + slug());
    }

    /** One paragraph on what happened and what to do about it. */
    public String explanation(Language language) {
        return Texts.get(language, "explanation." + slug());
    }

    /** The type that stands for a status the framework chose. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != MALFORMED_BODY) {
                return type;
            }
        }
        return status >= 500 ? UNEXPECTED : INVALID_REQUEST;
    }
}
