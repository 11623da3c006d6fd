package io.govatlas.model.models;

import io.govatlas.platform.testing.LedgerContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ModelLedgerTest extends LedgerContract {
    ModelLedgerTest() {
        super(Models.SAMPLE);
    }
}
