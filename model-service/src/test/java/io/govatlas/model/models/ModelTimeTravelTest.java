package io.govatlas.model.models;

import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.TimeTravelContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelTimeTravelTest extends TimeTravelContract {
    ModelTimeTravelTest() {
        super(Models.SAMPLE, "m");
    }
}
