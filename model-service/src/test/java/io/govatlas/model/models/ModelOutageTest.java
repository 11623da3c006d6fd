package io.govatlas.model.models;

import io.govatlas.platform.testing.OutageContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelOutageTest extends OutageContract {
    ModelOutageTest() {
        super(Models.SAMPLE);
    }
}
