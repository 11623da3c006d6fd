package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What one service contributes to the merged document: only paths under its prefix are reachable through the gateway, so
 * only they count. The document is null where none was ever had; an instant says since when the service has not answered.
 */
record Contribution(String service, String prefix, ObjectNode document, Instant unavailableSince) {

    boolean available() {
        return unavailableSince == null;
    }
}
