package io.govatlas.comparison.briefings;

import io.govatlas.platform.text.Language;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;

/** What an office program shows of a document: from its content, never from the clock. */
final class OfficeProperties {

    private OfficeProperties() {}

    static void set(POIXMLProperties properties, Briefing briefing, List<Language> languages) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> written = Optional.ofNullable(briefing.writtenAt()).map(Date::from);
        core.setTitle(languages.stream()
                .map(language -> briefing.title().in(language))
                .distinct()
                .collect(Collectors.joining(" · ")));
        core.setCreator("GovAtlas");
        core.setIdentifier(briefing.permalink());
        core.setCreated(written);
        core.setModified(written);
    }

    static void clear(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator("GovAtlas");
        core.setCreated(Optional.empty());
    }
}
