package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.gateway.edge.Messages;
import io.govatlas.platform.text.Language;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says in the document itself, for people and for programs, which services did not answer when it was made. */
final class Unavailability {

    private Unavailability() {}

    static void mark(ObjectNode document, List<Contribution> services) {
        List<Contribution> silent =
                services.stream().filter(service -> !service.available()).toList();
        if (silent.isEmpty()) {
            return;
        }
        ArrayNode list = document.putArray("x-unavailable");
        for (Contribution service : silent) {
            list.addObject()
                    .put("service", service.service())
                    .put("prefix", service.prefix())
                    .put(
                            "since",
                            service.unavailableSince()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .put("described", service.document() != null);
        }
        ObjectNode info = document.withObjectProperty("info");
        append(info, Language.EN, silent);
        append(info.withObjectProperty(Translation.CHINESE), Language.ZH, silent);
    }

    private static void append(ObjectNode texts, Language language, List<Contribution> silent) {
        StringBuilder description = new StringBuilder(texts.path("description").asText(""));
        for (Contribution service : silent) {
            String key = service.document() == null ? "document-missing" : "document-old";
            description
                    .append("\n\n**")
                    .append(Messages.get(language, key, service.service(), service.prefix()))
                    .append("**");
        }
        texts.put("description", description.toString().strip());
    }
}
