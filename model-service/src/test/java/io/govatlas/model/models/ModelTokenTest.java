package io.govatlas.model.models;

import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.TokenContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelTokenTest extends TokenContract {
    ModelTokenTest() {
        super(Models.SAMPLE);
    }
}
