package io.govatlas.platform.security;

/** The roles a token can carry, in its {@code groups}. */
public final class Roles {

    /** Writes drafts. */
    public static final String EDITOR = "editor";

    /** Publishes and withdraws what others wrote. */
    public static final String REVIEWER = "reviewer";

    /** Runs the suite; has no say over content. */
    public static final String ADMINISTRATOR = "administrator";

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
