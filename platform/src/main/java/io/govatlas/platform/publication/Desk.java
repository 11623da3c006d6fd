package io.govatlas.platform.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.Stretch;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies on the editors' desk, for those who look at it. */
@ApplicationScoped
class Desk {

    private static final String WHERE = " from Item where working is not null"
            + " and (:collection is null or key.collection = :collection)"
            + " and (:state is null or workingState = :state)"
            + " and (:author is null or author = :author)";

    private final EntityManager entities;
    private final ItemRepository items;
    private final Drafts drafts;
    private final Ledger ledger;

    Desk(EntityManager entities, ItemRepository items, Drafts drafts, Ledger ledger) {
        this.entities = entities;
        this.items = items;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    record Row(
            String collection,
            String slug,
            Item.WorkingState state,
            int revision,
            String author,
            long version,
            Instant changedAt,
            String changedBy) {

        DeskEntry entry() {
            State shown = state == Item.WorkingState.DRAFT ? State.DRAFT : State.IN_REVIEW;
            return new DeskEntry(collection, slug, shown, revision, author, version, changedAt, changedBy);
        }
    }

    WorkingCopy get(ItemType<?, ?> type, String slug) {
        return drafts.view(items.require(type, slug));
    }

    /** The working copy, or else the published text. */
    <T extends Content> T latest(ItemType<T, ?> type, String slug) {
        Item item = items.require(type, slug);
        if (item.working == null && item.published == null) {
            throw ProblemException.of(ProblemType.WITHDRAWN, "item-withdrawn", slug);
        }
        return drafts.read(type, item.working != null ? item.working : item.published);
    }

    /** As a draft is checked when it is saved. */
    void check(Content content) {
        drafts.check(content);
        items.requireReferences(List.of(content), false);
    }

    Optional<JsonNode> revision(ItemType<?, ?> type, String slug, int revision) {
        return ledger.snapshot(type.collection(), slug, revision).map(text -> drafts.read(text, JsonNode.class));
    }

    Page<DeskEntry> list(EditorialFilter filter, Stretch page) {
        Cursor after = page.cursor() == null ? null : Cursor.decode(page.cursor(), filter, 1);
        TypedQuery<Row> rows = bind(
                entities.createQuery(
                        "select key.collection, key.slug, workingState, workingRevision, author, version, changedAt,"
                                + " changedBy" + WHERE + (after == null ? "" : " and version > :after")
                                + " order by version",
                        Row.class),
                filter);
        if (after != null) {
            rows.setParameter("after", Long.parseLong(after.values().get(0)));
        }
        List<Row> found = rows.setMaxResults(page.limit() + 1).getResultList();
        long total = bind(entities.createQuery("select count(*)" + WHERE, Long.class), filter)
                .getSingleResult();
        boolean more = found.size() > page.limit();
        List<DeskEntry> shown =
                found.stream().limit(page.limit()).map(Row::entry).toList();
        String next = more
                ? new Cursor(List.of(Long.toString(shown.get(shown.size() - 1).version()))).encode(filter)
                : null;
        return new Page<>(shown, total, next);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, EditorialFilter filter) {
        return query.setParameter("collection", filter.collection())
                .setParameter("state", filter.state() == null ? null : working(filter.state()))
                .setParameter("author", filter.author());
    }

    private static Item.WorkingState working(State state) {
        return state == State.IN_REVIEW ? Item.WorkingState.IN_REVIEW : Item.WorkingState.DRAFT;
    }
}
