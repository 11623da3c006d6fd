package io.govatlas.platform.publication;

import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Filter;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.paging.Sort;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is published, for those who read: one statement for an item, two for a page of a list, three for one as it was. */
@ApplicationScoped
public class Items {

    private static final String NOW = " from item where collection = :collection and summary is not null";
    private static final String THEN = " from listing where collection = :collection and since <= :moment"
            + " and (until is null or until > :moment)";

    private final EntityManager entities;
    private final Drafts drafts;
    private final PastItems past;

    Items(EntityManager entities, Drafts drafts, PastItems past) {
        this.entities = entities;
        this.drafts = drafts;
        this.past = past;
    }

    record PublishedRow(String published, Integer revision, Instant publishedAt, long version, boolean withdrawn) {}

    /** @throws ProblemException 404 where nothing was ever published, 410 where it was withdrawn */
    public <T extends Content> Published<T> get(ItemType<T, ?> type, String slug) {
        PublishedRow row = entities.createQuery(
                        "select coalesce(shown, published), publishedRevision, publishedAt, version, withdrawn"
                                + " from Item where key.collection = ?1 and key.slug = ?2",
                        PublishedRow.class)
                .setParameter(1, type.collection())
                .setParameter(2, slug)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (row != null && row.withdrawn) {
            throw ProblemException.of(ProblemType.WITHDRAWN, "item-withdrawn", slug);
        }
        if (row == null || row.published == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", type.collection(), slug);
        }
        return new Published<>(drafts.read(type, row.published), row.revision, row.publishedAt, row.version);
    }

    /**
     * As it was at a moment, to the byte; now where none is named.
     *
     * @throws ProblemException 404 where nothing had been published by then, 410 where it was withdrawn
     */
    public <T extends Content> Published<T> get(ItemType<T, ?> type, String slug, ItemQuery query) {
        if (query.asOf() == null) {
            return get(type, slug);
        }
        PastItems.Seen seen = past.at(query.asOf(), type.collection(), slug)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", type.collection(), slug));
        if (seen.text() == null) {
            throw ProblemException.of(ProblemType.WITHDRAWN, "item-withdrawn", slug);
        }
        return new Published<>(drafts.read(type, seen.text()), seen.revision(), seen.publishedAt(), seen.version());
    }

    /**
     * As the list was at a moment; now where none is named. A cursor is a place in an order, and holds at every moment.
     */
    public <S> Page<S> list(ItemType<?, S> type, Filter filter, PageQuery page, ItemQuery when) {
        List<String> sortable = new ArrayList<>(List.of("slug", "publishedAt"));
        sortable.addAll(type.sortable());
        Sort sort = Sort.of(page.sort(), sortable);
        List<String> query = List.of(type.collection(), filter.toString(), sort.toString());

        Long moment = when.asOf() == null ? null : past.place(when.asOf());
        String where = (moment == null ? NOW : THEN)
                + (filter.contains().isEmpty() ? "" : " and summary @> cast(:contains as jsonb)")
                + (filter.text() == null ? "" : " and search like :text escape '\\'");
        Cursor after = page.cursor() == null
                ? null
                : Cursor.decode(page.cursor(), query, sort.keys().size());
        Keyset keyset = new Keyset(sort);

        Query rows = entities.createNativeQuery("select cast(summary as text), " + keyset.columns() + where
                + (after == null ? "" : " and (" + keyset.condition() + ")") + " order by " + keyset.order());
        bind(rows, type, filter, moment);
        if (after != null) {
            keyset.bind(rows, after);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = rows.setMaxResults(page.limit() + 1).getResultList();
        Query count = entities.createNativeQuery("select count(*)" + where, Long.class);
        bind(count, type, filter, moment);
        long total = (Long) count.getSingleResult();

        boolean more = found.size() > page.limit();
        List<Object[]> shown = more ? found.subList(0, page.limit()) : found;
        List<S> items = shown.stream()
                .map(row -> drafts.read((String) row[0], type.summary()))
                .toList();
        String next = more ? Keyset.cursor(shown.get(shown.size() - 1)).encode(query) : null;
        return new Page<>(items, total, next);
    }

    private void bind(Query query, ItemType<?, ?> type, Filter filter, Long moment) {
        query.setParameter("collection", type.collection());
        if (moment != null) {
            query.setParameter("moment", moment);
        }
        if (!filter.contains().isEmpty()) {
            query.setParameter("contains", drafts.write(filter.contains()));
        }
        if (filter.text() != null) {
            String literal = filter.text().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            query.setParameter("text", "%" + literal + "%");
        }
    }
}
