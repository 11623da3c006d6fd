package io.govatlas.country;

import io.govatlas.platform.testing.ApiExamples;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class ApiExamplesTest extends ApiExamples {}
