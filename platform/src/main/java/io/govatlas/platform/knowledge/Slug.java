package io.govatlas.platform.knowledge;

/** How items are named in addresses: a word in lower case, or a code such as {@code DNK}, {@code 440000} or {@code WGI_GE}. */
public final class Slug {

    public static final String FORMAT = "[A-Za-z0-9]+([-_][A-Za-z0-9]+)*";

    private Slug() {}
}
