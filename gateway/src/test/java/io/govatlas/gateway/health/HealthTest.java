package io.govatlas.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import io.govatlas.gateway.ThroughTheGateway;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest extends ThroughTheGateway {

    @Test
    void theGatewayLives() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void aDeadServiceDoesNotMakeTheGatewayUnready() {
        given().get("/api/v1/health");

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks[0].data.country", equalTo("UP"))
                .body("checks[0].data.model", equalTo("DOWN"));
    }

    @Test
    void theStateOfEachServiceIsTold() {
        given().get("/api/v1/health")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("DEGRADED"))
                .body("services.name", hasItems("country", "model", "comparison"))
                .body("services.find { it.name == 'country' }.status", equalTo("UP"))
                .body("services.find { it.name == 'country' }.milliseconds", greaterThanOrEqualTo(0))
                .body("services.find { it.name == 'model' }.status", equalTo("DOWN"))
                .body("services.find { it.name == 'model' }.reason", equalTo("unreachable"));
    }
}
