package io.govatlas.platform.knowledge;

/** How items are named in addresses: a word in lower case, or a code such as {@code DNK} or {@code 440000}. */
public final class Slug {

    public static final String FORMAT = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    private Slug() {}
}
