package io.govatlas.country.cases;

import io.govatlas.platform.testing.IdempotencyContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseIdempotencyTest extends IdempotencyContract {
    CaseIdempotencyTest() {
        super(Cases.SAMPLE);
    }
}
