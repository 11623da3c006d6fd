package io.govatlas.gateway.edge;

import io.govatlas.gateway.StubServices;
import io.govatlas.platform.testing.FramingContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class FramingTest extends FramingContract {

    @Inject
    EdgeServer edge;

    @Override
    protected int port() {
        return edge.port();
    }

    @Override
    protected String path() {
        return "/api/v1/international/echo";
    }
}
