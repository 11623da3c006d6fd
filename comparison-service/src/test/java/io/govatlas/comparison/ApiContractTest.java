package io.govatlas.comparison;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.ApiContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class ApiContractTest extends ApiContract {}
