package io.govatlas.comparison;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.FramingContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** A service refuses what the gateway refuses, for it may be reached without it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class FramingTest extends FramingContract {

    @Override
    protected int port() {
        return RestAssured.port;
    }

    @Override
    protected String path() {
        return "/api/v1/analysis/dimensions";
    }
}
