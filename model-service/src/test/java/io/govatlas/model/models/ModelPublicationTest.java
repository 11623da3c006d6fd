package io.govatlas.model.models;

import io.govatlas.platform.testing.PublicationContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelPublicationTest extends PublicationContract {
    ModelPublicationTest() {
        super(Models.SAMPLE);
    }
}
