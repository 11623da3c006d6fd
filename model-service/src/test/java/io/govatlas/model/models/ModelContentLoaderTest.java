package io.govatlas.model.models;

import io.govatlas.platform.publication.ContentLoaderContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelContentLoaderTest extends ContentLoaderContract {
    ModelContentLoaderTest() {
        super(Models.SAMPLE);
    }
}
