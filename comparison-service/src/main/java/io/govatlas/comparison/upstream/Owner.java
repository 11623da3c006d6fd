package io.govatlas.comparison.upstream;

/** Whose ledger something is written in, with its letter in a position and its place in the URL space. */
public enum Owner {
    COUNTRY("c", "country-service", "/api/v1/international"),
    MODEL("m", "model-service", "/api/v1/domestic"),
    ANALYSIS("a", "comparison-service", "/api/v1/analysis");

    private final String letter;
    private final String service;
    private final String path;

    Owner(String letter, String service, String path) {
        this.letter = letter;
        this.service = service;
        this.path = path;
    }

    public String letter() {
        return letter;
    }

    public String service() {
        return service;
    }

    public String path() {
        return path;
    }
}
