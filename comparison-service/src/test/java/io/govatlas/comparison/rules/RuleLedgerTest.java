package io.govatlas.comparison.rules;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.LedgerContract;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RuleLedgerTest extends LedgerContract {

    /** The contract follows a feed of more than one page; the service's own content does not fill one. */
    private static final int ENOUGH = 151;

    private final Client client = new Client(Rules.SAMPLE);

    RuleLedgerTest() {
        super(Rules.SAMPLE);
    }

    @BeforeEach
    void fillThePage() {
        int published =
                Client.json(client.reader().get("changes?limit=" + ENOUGH)).size();
        for (int i = published; i < ENOUGH; i++) {
            client.createAndPublish(Rules.SAMPLE.fresh()).then().statusCode(200);
        }
    }
}
