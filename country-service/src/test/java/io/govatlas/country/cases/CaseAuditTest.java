package io.govatlas.country.cases;

import io.govatlas.platform.testing.AuditContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class CaseAuditTest extends AuditContract {
    CaseAuditTest() {
        super(Cases.SAMPLE);
    }
}
