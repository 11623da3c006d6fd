package io.govatlas.platform.ledger;

/** A row of a chain: it names the hash of the row before it, and has one of its own over all of that. */
public interface Link {

    /** What the first row names as its predecessor. */
    String GENESIS = "0".repeat(64);

    long seq();

    String previous();

    /** The hash it claims. */
    String hash();

    /** The hash it ought to have. */
    String digest();
}
