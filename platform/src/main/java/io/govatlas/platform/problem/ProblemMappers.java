package io.govatlas.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postgresql.util.PSQLException;

/** Turns everything that can go wrong in a request into a problem document, the framework's own errors included. */
class ProblemMappers {

    /** How large a body may be, in bytes. */
    static final int MAX_BODY = 1_048_576;

    private static final Set<String> UNAVAILABLE = Set.of("08", "57P", "53", "58", "25006", "42P01", "42501", "P0001");

    private static final Logger LOG = Logger.getLogger("io.govatlas.problem");

    private final Offers offers;

    ProblemMappers(Offers offers) {
        this.offers = offers;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpServerRequest request) {
        Response.ResponseBuilder answer = answer(e, request);
        return e.type() == ProblemType.UNAVAILABLE
                ? answer.header("Retry-After", "2").build()
                : answer.build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, HttpServerRequest request) {
        return answer(JsonFaults.problem(e), request).build();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e, HttpServerRequest request, ResourceInfo resource) {
        Set<String> parameters = Parameters.of(resource.getResourceMethod());
        if (Violations.ofMissingBody(e.getConstraintViolations(), parameters)) {
            return answer(
                            ProblemException.of(ProblemType.MALFORMED_BODY, "body-empty")
                                    .at("", "body-empty"),
                            request)
                    .build();
        }
        Faults faults = new Faults();
        Violations.addArguments(faults, e.getConstraintViolations(), parameters);
        return answer(faults.as(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n)), request)
                .build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, HttpServerRequest request) {
        return withoutToken(request);
    }

    private static Response withoutToken(HttpServerRequest request) {
        return answer(ProblemException.of(ProblemType.UNAUTHENTICATED, "token-missing"), request)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e, HttpServerRequest request) {
        return answer(ProblemException.of(ProblemType.UNAUTHENTICATED, "token-invalid"), request)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpServerRequest request, ResourceInfo resource) {
        return answer(
                        ProblemException.of(
                                ProblemType.FORBIDDEN,
                                "role-missing",
                                String.join(" / ", Parameters.roles(resource.getResourceMethod()))),
                        request)
                .build();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, HttpServerRequest request, UriInfo uri) {
        ProblemException problem = e.getCause() == null
                ? ProblemException.of(ProblemType.NOT_FOUND, "path-unknown", request.path())
                : unreadableParameter(e.getCause(), request.path(), uri);
        return answer(problem, request).build();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, HttpServerRequest request, UriInfo uri) {
        String allow = offers.methods(path(uri));
        return answer(
                        ProblemException.of(
                                ProblemType.METHOD_NOT_ALLOWED, "method-not-allowed", request.method(), allow),
                        request)
                .header("Allow", allow)
                .build();
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e, HttpServerRequest request, UriInfo uri) {
        if (lacksToken(request, uri)) {
            return withoutToken(request);
        }
        String mediaTypes = offers.mediaTypes(path(uri), request.method().name());
        return answer(ProblemException.of(ProblemType.NOT_ACCEPTABLE, "not-acceptable", mediaTypes), request)
                .build();
    }

    /** Media types are looked at before tokens; whoever has no token hears of that first all the same. */
    private boolean lacksToken(HttpServerRequest request, UriInfo uri) {
        return request.getHeader("Authorization") == null
                && offers.areSecured(path(uri), request.method().name());
    }

    /** Below the application's root path. */
    private static String path(UriInfo uri) {
        return "/" + uri.getPath().replaceFirst("^/", "");
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e, HttpServerRequest request, UriInfo uri) {
        if (e instanceof NotSupportedException && lacksToken(request, uri)) {
            return withoutToken(request);
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, request).build();
            }
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFaults.problem(json), request).build();
        }
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        String key = switch (type) {
            case UNSUPPORTED_MEDIA_TYPE -> "media-type-unsupported";
            case BODY_TOO_LARGE -> "body-too-large";
            case INVALID_REQUEST -> "body-malformed";
            default -> "unexpected";
        };
        if (type.status() >= 500) {
            return unexpected(e, request);
        }
        return answer(ProblemException.of(type, key, MAX_BODY), request).build();
    }

    @ServerExceptionMapper
    Response anything(Throwable e, HttpServerRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, request).build();
            }
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                LOG.warnf("database unavailable: %s", sql.getMessage());
                return answer(ProblemException.of(ProblemType.UNAVAILABLE, "database-unavailable"), request)
                        .build();
            }
        }
        return unexpected(e, request);
    }

    /**
     * Connection errors (08), shutdown and start-up of the server (57P), no room or no connection (53), files that cannot
     * be written (58), a server that only reads (25006), no answer in time; and where a table, a right or the ledger's own
     * rules are in the way (42P01, 42501, P0001), since what cannot be put on record is not done.
     */
    private static boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || state == null
                || UNAVAILABLE.stream().anyMatch(state::startsWith)
                || e instanceof PSQLException server
                        && server.getServerErrorMessage() != null
                        && "ledger".equals(server.getServerErrorMessage().getTable());
    }

    /** The parameter is the one that holds the text its converter complains about; none in the query, one in the path. */
    private static ProblemException unreadableParameter(Throwable cause, String path, UriInfo uri) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        ProblemException problem = ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1);
        String message = String.valueOf(cause.getMessage());
        for (String name : query.keySet().stream().sorted().collect(Collectors.toList())) {
            String value = query.getFirst(name);
            if (cause instanceof UnknownValue unknown && unknown.value().equals(value)) {
                return problem.parameter(name, "parameter-value", value, unknown.allowed());
            }
            if (cause instanceof DateTimeParseException time
                    && time.getParsedString().equals(value)) {
                return problem.parameter(name, "parameter-instant", "2026-01-05T08:00:00Z");
            }
            if (message.contains("\"" + value + "\"")) {
                return problem.parameter(name, "parameter-number", value);
            }
        }
        return ProblemException.of(ProblemType.NOT_FOUND, "path-unknown", path);
    }

    private static Response unexpected(Throwable e, HttpServerRequest request) {
        RequestContext context = RequestContext.of(request);
        LOG.errorf(e, "unexpected error, trace %s", context.traceId());
        Problem problem = Problem.of(
                ProblemException.of(ProblemType.UNEXPECTED, "unexpected"),
                context.language(),
                context.instance(),
                context.traceId());
        return response(problem, context).build();
    }

    private static Response.ResponseBuilder answer(ProblemException e, HttpServerRequest request) {
        RequestContext context = RequestContext.of(request);
        LOG.debugf("%s, trace %s", e.getMessage(), context.traceId());
        Problem problem = Problem.of(e, context.language(), context.instance(), context.traceId());
        return e.type() == ProblemType.UNAVAILABLE
                ? response(problem, context).header("Retry-After", "2")
                : response(problem, context);
    }

    private static Response.ResponseBuilder response(Problem problem, RequestContext context) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Content-Language", context.language().tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store")
                .entity(problem);
    }
}
