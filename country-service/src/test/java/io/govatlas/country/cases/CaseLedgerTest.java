package io.govatlas.country.cases;

import io.govatlas.platform.testing.LedgerContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseLedgerTest extends LedgerContract {
    CaseLedgerTest() {
        super(Cases.SAMPLE);
    }
}
