package io.govatlas.platform.http;

import java.util.regex.Pattern;

/** Whether a query is written as RFC 3986 wants it: what may not stand in it as it is, is percent-encoded, and whole. */
final class PlainQuery {

    static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    // brackets are not allowed there either, but everyone sends and reads them
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%\\[\\]]*");

    private PlainQuery() {}

    static boolean is(String query) {
        return ALLOWED.matcher(query).matches() && !BROKEN_ESCAPE.matcher(query).find();
    }
}
