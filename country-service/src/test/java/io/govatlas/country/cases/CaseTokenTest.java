package io.govatlas.country.cases;

import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.TokenContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseTokenTest extends TokenContract {
    CaseTokenTest() {
        super(Cases.SAMPLE);
    }
}
