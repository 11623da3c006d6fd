package io.govatlas.platform.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list is narrowed to: members the summary must contain (a single value, or a list that must hold it), and a
 * text its names must hold.
 */
public record Filter(Map<String, Object> contains, String text) {

    public static Filter matching(String text) {
        return new Filter(Map.of(), text);
    }

    /** Adds a member; a null narrows nothing. */
    public Filter with(String member, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(contains);
        more.put(member, value);
        return new Filter(more, text);
    }

    /** Adds a member that is a list and has to hold the value. */
    public Filter holding(String member, Object value) {
        return value == null ? this : with(member, List.of(value));
    }
}
