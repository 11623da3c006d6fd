package io.govatlas.suite;

/** Something the user can act on: one sentence and the exit code; never shown with a stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int WRONG_CALL = 2;
    private static final int FAILED = 1;

    private final transient Words words;
    private final int exitCode;

    Failure(String zh, String en) {
        this(zh, en, FAILED);
    }

    private Failure(String zh, String en, int exitCode) {
        super(en);
        this.words = new Words(zh, en);
        this.exitCode = exitCode;
    }

    static Failure wrongCall(String zh, String en) {
        return new Failure(zh, en, WRONG_CALL);
    }

    Words words() {
        return words;
    }

    int exitCode() {
        return exitCode;
    }
}
