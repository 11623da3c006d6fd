package io.govatlas.platform.ledger;

/** What a writer reports to the ledger. */
public record Change(
        Operation operation, String collection, String slug, int revision, String snapshot, String reason) {}
