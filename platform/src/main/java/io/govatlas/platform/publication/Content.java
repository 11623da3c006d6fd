package io.govatlas.platform.publication;

import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** What the record of a resource type tells the publication about itself. */
public interface Content {

    /** The last segment of the item's address. */
    String slug();

    LocalizedText name();

    /** What a list shows of it: a record with the members that filters compare. */
    Object listed();

    default Period period() {
        return null;
    }

    default List<Statement> statements() {
        return List.of();
    }

    /** Whether what rests on it may count on it; a retracted source says no. */
    default boolean stands() {
        return true;
    }

    /** Notes what is wrong already in a draft, beyond what annotations can say. */
    default void check(Faults faults) {}

    /** Items of the same service that have to exist, beyond the sources of the statements. */
    default List<Reference> references() {
        return List.of();
    }

    /** A reference to another item, and where in the body it stands. */
    record Reference(String collection, String slug, String pointer) {}
}
