package io.govatlas.model.models;

import io.govatlas.platform.testing.RetractionContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelRetractionTest extends RetractionContract {
    ModelRetractionTest() {
        super(Models.SAMPLE);
    }
}
