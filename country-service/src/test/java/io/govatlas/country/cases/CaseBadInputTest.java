package io.govatlas.country.cases;

import io.govatlas.platform.testing.BadInputContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseBadInputTest extends BadInputContract {
    CaseBadInputTest() {
        super(Cases.SAMPLE);
    }
}
