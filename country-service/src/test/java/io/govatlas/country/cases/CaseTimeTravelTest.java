package io.govatlas.country.cases;

import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.TimeTravelContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseTimeTravelTest extends TimeTravelContract {
    CaseTimeTravelTest() {
        super(Cases.SAMPLE, "c");
    }
}
