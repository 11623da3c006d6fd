package io.govatlas.comparison.areas;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.govatlas.platform.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The names of groups and the further economies, from {@code areas/*.yaml}. */
final class Listing {

    static final List<Group> GROUPS = read("groups", new TypeReference<>() {});
    static final List<Economy> ECONOMIES = read("economies", new TypeReference<>() {});

    private Listing() {}

    record Group(String code, AreaGroup.Kind kind, LocalizedText name, List<String> areas) {
        Group {
            areas = areas == null ? List.of() : areas;
        }
    }

    record Economy(String code, LocalizedText name, String region, String subregion) {}

    private static <T> List<T> read(String name, TypeReference<List<T>> type) {
        try (InputStream in = Listing.class.getResourceAsStream("/areas/" + name + ".yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
