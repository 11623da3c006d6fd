package io.govatlas.model.models;

import io.govatlas.platform.testing.IdempotencyContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelIdempotencyTest extends IdempotencyContract {
    ModelIdempotencyTest() {
        super(Models.SAMPLE);
    }
}
