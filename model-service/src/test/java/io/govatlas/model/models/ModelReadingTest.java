package io.govatlas.model.models;

import io.govatlas.platform.testing.ReadingContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelReadingTest extends ReadingContract {
    ModelReadingTest() {
        super(Models.SAMPLE);
    }
}
