package io.govatlas.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Leaf(@Max(5) int level, List<@Size(max = 2) String> tags) {}

    record Tree(@NotNull String name, @Valid Leaf leaf, List<@Valid Leaf> leaves) {}

    static class Endpoint {
        public void call(@Max(200) int limit, @NotNull @Valid Tree body) {}
    }

    private static List<Problem.Fault> faults(Tree tree) {
        Faults faults = new Faults();
        Violations.addTo(faults, VALIDATOR.validate(tree));
        return faults.in(Language.EN);
    }

    @Test
    void pointersThroughMembersAndLists() {
        Tree tree = new Tree(null, new Leaf(9, List.of("ok", "long")), List.of(new Leaf(1, null), new Leaf(7, null)));

        assertThat(faults(tree))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/leaf/level", "/leaf/tags/1", "/leaves/1/level", "/name");
    }

    @Test
    void messagesAreOursWithTheLimits() {
        assertThat(faults(new Tree("x", new Leaf(9, null), null)))
                .extracting(Problem.Fault::message)
                .containsExactly("Must be at most 5.");
    }

    private static Set<? extends jakarta.validation.ConstraintViolation<?>> arguments(int limit, Tree body)
            throws NoSuchMethodException {
        return VALIDATOR
                .forExecutables()
                .validateParameters(
                        new Endpoint(),
                        Endpoint.class.getMethod("call", int.class, Tree.class),
                        new Object[] {limit, body});
    }

    @Test
    void argumentsAreParametersByNameOrPlacesInTheBody() throws NoSuchMethodException {
        Faults faults = new Faults();
        Violations.addArguments(faults, arguments(999, new Tree(null, null, null)), Set.of("limit"));

        assertThat(faults.in(Language.EN)).extracting(Problem.Fault::parameter).containsExactly(null, "limit");
        assertThat(faults.in(Language.EN)).extracting(Problem.Fault::pointer).containsExactly("/name", null);
    }

    @Test
    void theBodyAsAWhole() throws NoSuchMethodException {
        assertThat(Violations.ofMissingBody(arguments(1, null), Set.of("limit")))
                .isTrue();
        assertThat(Violations.ofMissingBody(arguments(999, new Tree(null, null, null)), Set.of("limit")))
                .isFalse();
    }
}
