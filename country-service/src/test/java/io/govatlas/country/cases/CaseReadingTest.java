package io.govatlas.country.cases;

import io.govatlas.platform.testing.ReadingContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseReadingTest extends ReadingContract {
    CaseReadingTest() {
        super(Cases.SAMPLE);
    }
}
