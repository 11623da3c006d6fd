package io.govatlas.model.models;

import io.govatlas.platform.testing.ConcurrencyContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelConcurrencyTest extends ConcurrencyContract {
    ModelConcurrencyTest() {
        super(Models.SAMPLE);
    }
}
