package io.govatlas.country.cases;

import io.govatlas.platform.publication.ContentLoaderContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseContentLoaderTest extends ContentLoaderContract {
    CaseContentLoaderTest() {
        super(Cases.SAMPLE);
    }
}
