package io.govatlas.country.cases;

import io.govatlas.platform.testing.OutageContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseOutageTest extends OutageContract {
    CaseOutageTest() {
        super(Cases.SAMPLE);
    }
}
