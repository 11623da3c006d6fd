package io.govatlas.platform.openapi;

import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives every operation the answers and headers that the platform gives in its name. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public class SharedAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> complete(method, operation)));
        document.getComponents()
                .addSchema("Fault", schema(Problem.Fault.class))
                .addSchema("Problem", schema(Problem.class));
        Set<String> used = used(document);
        ProblemAnswers.all().forEach((name, types) -> {
            if (used.contains(name)) {
                document.getComponents().addResponse(name, answer(types));
            }
        });
    }

    private static Set<String> used(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        created(operation);
        boolean reading = method == PathItem.HttpMethod.GET;
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean conditional = has(operation, Parameter.In.HEADER);
        if (conditional) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                    .forEach(parameter -> parameter.setRequired(true));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describe(status, response);
                if (reading || conditional || status.equals("201")) {
                    response.addHeader("ETag", header("Version of what is answered; for If-None-Match and If-Match"));
                }
            }
        });
        Set<ProblemType> possible = new LinkedHashSet<>(List.of(ProblemType.INVALID_REQUEST));
        if (secured) {
            possible.add(ProblemType.UNAUTHENTICATED);
            possible.add(ProblemType.FORBIDDEN);
        } else {
            operation.setSecurity(List.of());
        }
        if (has(operation, Parameter.In.PATH)) {
            possible.add(ProblemType.NOT_FOUND);
            if (answersPublished(operation)) {
                possible.add(ProblemType.WITHDRAWN);
            }
        }
        if (conditional) {
            possible.add(ProblemType.WRONG_STATE);
            possible.add(ProblemType.STALE_VERSION);
            possible.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(!optionalBody(operation));
            possible.add(ProblemType.BODY_TOO_LARGE);
            possible.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            possible.add(ProblemType.UNKNOWN_REFERENCE);
            if (!conditional) {
                possible.add(ProblemType.ALREADY_EXISTS);
            }
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
            // a key belongs to whoever sends it: a token that is no good is not overlooked there
            possible.add(ProblemType.UNAUTHENTICATED);
            possible.add(ProblemType.IDEMPOTENCY_KEY_IN_USE);
            possible.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        possible.add(ProblemType.NOT_ACCEPTABLE);
        possible.add(ProblemType.UNEXPECTED);
        possible.add(ProblemType.UNAVAILABLE);
        for (ProblemType type : possible) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(type.status()),
                            OASFactory.createAPIResponse().ref("#/components/responses/" + ProblemAnswers.name(type)));
        }
        if (reading) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Nothing has changed since the version named in If-None-Match"));
        }
    }

    /** What is created is answered with 201 and where it lies, which a return type cannot say. */
    private static void created(Operation operation) {
        if (!operation.getOperationId().startsWith("create")) {
            return;
        }
        APIResponses answers = operation.getResponses();
        if (answers.getAPIResponse("201") == null) {
            answers.addAPIResponse("201", answers.getAPIResponse("200"));
            answers.removeAPIResponse("200");
        }
        answers.getAPIResponse("201").addHeader("Location", header("Where it lies"));
    }

    /** The steps of the editorial desk carry a reason at most. */
    private static boolean optionalBody(Operation operation) {
        Content content = operation.getRequestBody().getContent();
        return content.getMediaTypes().values().stream()
                .anyMatch(type -> type.getSchema() != null
                        && "#/components/schemas/Step".equals(type.getSchema().getRef()));
    }

    /** Only what can be published can be withdrawn. */
    private static boolean answersPublished(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && type.getSchema().getRef() != null
                                && type.getSchema().getRef().startsWith("#/components/schemas/Published"));
    }

    private static void describe(String status, APIResponse response) {
        response.setDescription(
                switch (status) {
                    case "201" -> "Created";
                    case "202" -> "Accepted; the job tells how far it is";
                    case "204" -> "Done; there is nothing to answer";
                    default -> "The answer";
                });
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Makes the request safe to repeat: the same key and request get the first answer again")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[!-~]+$"));
    }

    private static boolean has(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    /** The schema of a record of texts, by its own annotations. */
    private static Schema schema(Class<? extends Record> record) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        for (RecordComponent component : record.getRecordComponents()) {
            Schema member = OASFactory.createSchema()
                    .description(component
                            .getAccessor()
                            .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                            .description());
            if (component.getType() == List.class) {
                member.addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("#/components/schemas/Fault"));
            } else {
                member.addType(component.getType() == int.class ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING);
            }
            schema.addProperty(component.getName(), member);
        }
        return schema;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static APIResponse answer(List<ProblemType> types) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(ProblemAnswers.description(types, Language.EN))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        if (types.contains(ProblemType.UNAVAILABLE) || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
            answer.addHeader("Retry-After", header("Seconds after which to try again"));
        }
        return answer;
    }
}
