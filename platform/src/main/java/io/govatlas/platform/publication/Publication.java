package io.govatlas.platform.publication;

import io.govatlas.platform.conditional.IfMatch;
import io.govatlas.platform.ledger.Change;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.ledger.Operation;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.publication.Item.WorkingState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every step an item can take. Each takes the ledger's lock first, so steps follow one another in the order of their
 * sequence numbers; each writes the change and its ledger row in one transaction, or nothing.
 */
@ApplicationScoped
@Transactional
public class Publication {

    private final ItemRepository items;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Retraction retraction;
    private final Listings listings;

    Publication(ItemRepository items, Ledger ledger, Drafts drafts, Retraction retraction, Listings listings) {
        this.items = items;
        this.ledger = ledger;
        this.drafts = drafts;
        this.retraction = retraction;
        this.listings = listings;
    }

    /** @throws ProblemException 409 where the slug is taken, 422 where a reference leads nowhere */
    public <T extends Content> WorkingCopy create(ItemType<T, ?> type, T content, String actor, String reason) {
        return drafts.view(
                createAll(type, List.of(content), ledger.open(actor), reason).get(0));
    }

    /** Creates items that may refer to each other. */
    <T extends Content> List<Item> createAll(ItemType<T, ?> type, List<T> contents, Ledger.Chain chain, String reason) {
        List<String> slugs = contents.stream().map(Content::slug).toList();
        items.existing(type.collection(), slugs).stream().findFirst().ifPresent(taken -> {
            throw ProblemException.of(ProblemType.ALREADY_EXISTS, "item-exists", taken)
                    .at("/" + drafts.keyMember(type), "item-exists", taken);
        });
        Map<String, Integer> revisions = ledger.lastRevisions(type.collection(), slugs);
        List<Item> created = contents.stream()
                .map(content -> {
                    drafts.check(content);
                    Item item = new Item();
                    item.key = new Item.Key(type.collection(), content.slug());
                    item.revision = revisions.getOrDefault(content.slug(), 0);
                    work(item, drafts.write(content), chain.actor());
                    record(item, Operation.CREATED, item.working, reason, chain);
                    items.persist(item);
                    return item;
                })
                .toList();
        items.requireReferences(contents, false);
        return created;
    }

    /** Saves a working copy; the published version stays as it is. */
    public <T extends Content> WorkingCopy edit(
            ItemType<T, ?> type, T content, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = items.require(type, content.slug());
        ifMatch.requireCurrent(item.version);
        return drafts.view(edit(item, content, chain, reason));
    }

    <T extends Content> Item edit(Item item, T content, Ledger.Chain chain, String reason) {
        require(item, item.workingState != WorkingState.IN_REVIEW, State.DRAFT, State.PUBLISHED);
        drafts.check(content);
        items.requireReferences(List.of(content), false);
        work(item, drafts.write(content), chain.actor());
        return record(item, Operation.EDITED, item.working, reason, chain);
    }

    public WorkingCopy submit(ItemType<?, ?> type, String slug, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        return drafts.view(submit(item, chain, reason));
    }

    Item submit(Item item, Ledger.Chain chain, String reason) {
        require(item, item.workingState == WorkingState.DRAFT, State.DRAFT);
        item.workingState = WorkingState.IN_REVIEW;
        return record(item, Operation.SUBMITTED, null, reason, chain);
    }

    /** Sends submitted work back to its author. */
    public WorkingCopy giveBack(ItemType<?, ?> type, String slug, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        require(item, item.workingState == WorkingState.IN_REVIEW, State.IN_REVIEW);
        item.workingState = WorkingState.DRAFT;
        return drafts.view(record(item, Operation.RETURNED, null, reason, chain));
    }

    /** @throws ProblemException 403 for whoever wrote any of it, 422 where a language, a source or a reference is missing */
    public <T extends Content> WorkingCopy publish(
            ItemType<T, ?> type, String slug, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        require(item, item.workingState == WorkingState.IN_REVIEW, State.IN_REVIEW);
        if (ledger.wrote(actor, type.collection(), slug)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "reviewer-is-author");
        }
        T content = drafts.read(type, item.working);
        items.requireReferences(List.of(content), true);
        return drafts.view(publish(item, content, retraction.fallen(content), chain, reason));
    }

    /** @param fallen the sources that do not stand, at least those of them that the item cites */
    <T extends Content> Item publish(Item item, T content, Set<String> fallen, Ledger.Chain chain, String reason) {
        drafts.requireComplete(content);
        boolean shownBefore = item.published != null;
        item.published = item.working;
        item.publishedRevision = item.workingRevision;
        item.summary = drafts.write(content.listed());
        item.search = drafts.searchText(content);
        item.withdrawn = false;
        clearWork(item);
        record(item, Operation.PUBLISHED, item.published, reason, chain);
        item.publishedAt = item.changedAt;
        listings.show(item, shownBefore);
        retraction.onPublication(item, fallen, chain);
        stand(item, content.stands(), chain, reason);
        return item;
    }

    /** Takes an item out of sight; its history stays, and a restored revision can be published again. */
    public WorkingCopy withdraw(ItemType<?, ?> type, String slug, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        require(item, item.published != null, State.PUBLISHED);
        item.published = null;
        item.publishedRevision = null;
        item.publishedAt = null;
        item.summary = null;
        item.search = null;
        item.shown = null;
        item.withdrawn = true;
        record(item, Operation.WITHDRAWN, null, reason, chain);
        listings.hide(item);
        stand(item, false, chain, reason);
        return drafts.view(item);
    }

    /** A source that falls or stands again changes what rests on it, in the same transaction. */
    private void stand(Item item, boolean stands, Ledger.Chain chain, String reason) {
        if (item.stands != stands) {
            item.stands = stands;
            retraction.reassess(item, stands, chain, reason);
        }
    }

    /** Makes an earlier revision, with all its languages, the working copy. */
    public <T extends Content> WorkingCopy restore(
            ItemType<T, ?> type, String slug, int revision, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        require(item, item.workingState != WorkingState.IN_REVIEW, State.DRAFT, State.PUBLISHED, State.WITHDRAWN);
        String text = ledger.snapshot(type.collection(), slug, revision)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "revision-unknown", slug, revision));
        work(item, text, chain.actor());
        return drafts.view(record(item, Operation.RESTORED, text, reason, chain));
    }

    /** Throws the working copy away; an item that was never published is gone with it. */
    public void discard(ItemType<?, ?> type, String slug, IfMatch ifMatch, String actor, String reason) {
        Ledger.Chain chain = ledger.open(actor);
        Item item = current(type, slug, ifMatch);
        require(item, item.working != null, State.DRAFT, State.IN_REVIEW);
        clearWork(item);
        record(item, Operation.DISCARDED, null, reason, chain);
        if (item.published == null && !item.withdrawn) {
            items.delete(item);
        }
    }

    private Item current(ItemType<?, ?> type, String slug, IfMatch ifMatch) {
        Item item = items.require(type, slug);
        ifMatch.requireCurrent(item.version);
        return item;
    }

    private static void work(Item item, String text, String author) {
        item.working = text;
        item.revision++;
        item.workingRevision = item.revision;
        item.workingState = WorkingState.DRAFT;
        item.author = author;
    }

    private static void clearWork(Item item) {
        item.working = null;
        item.workingRevision = null;
        item.workingState = null;
        item.author = null;
    }

    private static Item record(Item item, Operation operation, String snapshot, String reason, Ledger.Chain chain) {
        int revision = item.workingRevision != null ? item.workingRevision : item.revision;
        if (operation == Operation.PUBLISHED) {
            revision = item.publishedRevision;
        }
        var entry =
                chain.append(new Change(operation, item.key.collection(), item.key.slug(), revision, snapshot, reason));
        item.version = entry.seq();
        item.changedAt = entry.at();
        item.changedBy = chain.actor();
        return item;
    }

    private static void require(Item item, boolean allowed, State... needed) {
        if (!allowed) {
            throw ProblemException.of(
                    ProblemType.WRONG_STATE,
                    "state-wrong",
                    item.key.slug(),
                    item.state(),
                    String.join(
                            " / ", List.of(needed).stream().map(State::toString).toList()));
        }
    }
}
