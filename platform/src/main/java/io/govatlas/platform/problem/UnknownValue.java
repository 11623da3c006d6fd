package io.govatlas.platform.problem;

/** A query parameter whose value is none of those allowed; which parameter, only the request knows. */
final class UnknownValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String value;
    private final String allowed;

    UnknownValue(String value, String allowed) {
        super(value);
        this.value = value;
        this.allowed = allowed;
    }

    String value() {
        return value;
    }

    String allowed() {
        return allowed;
    }
}
