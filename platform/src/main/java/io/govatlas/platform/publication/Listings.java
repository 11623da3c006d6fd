package io.govatlas.platform.publication;

import io.govatlas.platform.ledger.Ledger;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Keeps what lists showed, in the transaction that publishes or withdraws. */
@ApplicationScoped
class Listings implements PanacheRepositoryBase<Listing, Listing.Key> {

    private static final int BATCH = 500;

    private static final String UNLISTED = """
            select collection, slug, seq, at, snapshot from ledger l
            where operation = 'PUBLISHED' and collection in :collections and not exists (select from listing
                where collection = l.collection and slug = l.slug and since = l.seq)
            order by seq""";

    private static final String CLOSE = """
            update listing l set until = next.seq
            from (select seq, collection, slug, lag(seq) over (partition by collection, slug order by seq) as before
                from ledger where operation in ('PUBLISHED', 'WITHDRAWN')) next
            where l.until is null and next.collection = l.collection and next.slug = l.slug and next.before = l.since""";

    private final Session session;
    private final Drafts drafts;

    Listings(Session session, Drafts drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    /** After an item was published. */
    void show(Item item, boolean shownBefore) {
        if (shownBefore) {
            hide(item);
        }
        persist(new Listing(
                new Listing.Key(item.key.collection(), item.key.slug(), item.version),
                item.publishedAt,
                item.summary,
                item.search));
    }

    /** After an item was withdrawn, or before its next version is shown. */
    void hide(Item item) {
        update(
                "until = ?1 where key.collection = ?2 and key.slug = ?3 and until is null",
                item.version,
                item.key.collection(),
                item.key.slug());
    }

    /** Writes what is missing for rows of the ledger from before lists were kept. */
    void complete(Catalogue catalogue, Ledger ledger) {
        if (unlisted(catalogue, 1).isEmpty()) {
            return;
        }
        ledger.open(ContentLoader.AUTHOR); // one service at a time
        List<Object[]> rows = unlisted(catalogue, BATCH);
        while (!rows.isEmpty()) {
            rows.forEach(row -> persist(listing(catalogue, row)));
            flush();
            session.clear();
            rows = unlisted(catalogue, BATCH);
        }
        session.createNativeMutationQuery(CLOSE).executeUpdate();
    }

    private List<Object[]> unlisted(Catalogue catalogue, int limit) {
        return session.createNativeQuery(UNLISTED, Object[].class)
                .setParameterList(
                        "collections",
                        catalogue.types().stream().map(ItemType::collection).toList())
                .setMaxResults(limit)
                .getResultList();
    }

    private Listing listing(Catalogue catalogue, Object[] row) {
        String collection = (String) row[0];
        Content content = drafts.read(catalogue.type(collection), (String) row[4]);
        return new Listing(
                new Listing.Key(collection, (String) row[1], (Long) row[2]),
                (Instant) row[3],
                drafts.write(content.listed()),
                drafts.searchText(content));
    }
}
