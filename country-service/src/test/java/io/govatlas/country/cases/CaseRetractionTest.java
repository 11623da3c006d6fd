package io.govatlas.country.cases;

import io.govatlas.platform.testing.RetractionContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseRetractionTest extends RetractionContract {
    CaseRetractionTest() {
        super(Cases.SAMPLE);
    }
}
