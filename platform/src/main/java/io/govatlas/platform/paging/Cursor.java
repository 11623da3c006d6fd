package io.govatlas.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The place after which a page starts: the sort values of the last item before it, bound to its query. */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param query whatever the place belongs to: collection, filters and order */
    public String encode(Object query) {
        List<String> parts = new ArrayList<>(values);
        parts.add(fingerprint(query));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws ProblemException 400 for anything that {@link #encode} did not give out for this query */
    public static Cursor decode(String text, Object query, int size) {
        try {
            List<String> parts =
                    JSON.readValue(Base64.getUrlDecoder().decode(text), new TypeReference<List<String>>() {});
            if (parts != null
                    && parts.size() == size + 1
                    && fingerprint(query).equals(parts.get(size))
                    && !parts.contains(null)) {
                return new Cursor(parts.subList(0, size));
            }
        } catch (IllegalArgumentException | IOException notOurs) {
            // falls through to the one answer for every foreign cursor
        }
        throw ProblemException.of(ProblemType.INVALID_CURSOR, "cursor-invalid").parameter("cursor", "cursor-invalid");
    }

    private static String fingerprint(Object query) {
        return Integer.toHexString(query.toString().hashCode());
    }
}
