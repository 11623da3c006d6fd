package io.govatlas.model.models;

import io.govatlas.platform.testing.BadInputContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelBadInputTest extends BadInputContract {
    ModelBadInputTest() {
        super(Models.SAMPLE);
    }
}
