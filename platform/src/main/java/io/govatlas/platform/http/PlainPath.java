package io.govatlas.platform.http;

import java.util.regex.Pattern;

/**
 * Whether a path has only one reading. Every spelling that two programs could take for different paths (dot segments, empty
 * segments, path parameters, encoded delimiters) is refused, so that what the gateway routes is what the service sees.
 */
final class PlainPath {

    // no alternatives within a repetition: they would take the stack of a thread that reads a long path
    private static final Pattern ALLOWED = Pattern.compile("/[A-Za-z0-9\\-._~!$&'()*+,=:@/%]*");
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|%(?:[01][0-9A-Fa-f]|7[Ff]|2[EeFf5]|3[BbFf]|23|5[Cc])");

    private PlainPath() {}

    static boolean is(String path) {
        return ALLOWED.matcher(path).matches()
                && !PlainQuery.BROKEN_ESCAPE.matcher(path).find()
                && !AMBIGUOUS.matcher(path).find();
    }
}
