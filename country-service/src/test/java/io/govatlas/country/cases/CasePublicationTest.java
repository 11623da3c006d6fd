package io.govatlas.country.cases;

import io.govatlas.platform.testing.PublicationContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CasePublicationTest extends PublicationContract {
    CasePublicationTest() {
        super(Cases.SAMPLE);
    }
}
