package io.govatlas.country.cases;

import io.govatlas.platform.testing.ConcurrencyContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseConcurrencyTest extends ConcurrencyContract {
    CaseConcurrencyTest() {
        super(Cases.SAMPLE);
    }
}
