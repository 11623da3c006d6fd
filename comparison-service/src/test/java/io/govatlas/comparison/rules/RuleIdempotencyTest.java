package io.govatlas.comparison.rules;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.IdempotencyContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RuleIdempotencyTest extends IdempotencyContract {
    RuleIdempotencyTest() {
        super(Rules.SAMPLE);
    }
}
