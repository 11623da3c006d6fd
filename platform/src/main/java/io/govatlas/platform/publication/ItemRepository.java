package io.govatlas.platform.publication;

import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.publication.Content.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Items by their keys, for those who change them. */
@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, Item.Key> {

    Item require(ItemType<?, ?> type, String slug) {
        return findByIdOptional(new Item.Key(type.collection(), slug))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", type.collection(), slug));
    }

    List<String> existing(String collection, Collection<String> slugs) {
        return getEntityManager()
                .createQuery("select key.slug from Item where key.collection = ?1 and key.slug in ?2", String.class)
                .setParameter(1, collection)
                .setParameter(2, slugs)
                .getResultList();
    }

    List<Item> all(String collection) {
        return list("key.collection", collection);
    }

    /** Sources that were retracted or withdrawn: of those named, or all where none are. */
    Set<String> fallenSources(Collection<String> slugs) {
        var query = getEntityManager()
                .createQuery(
                        "select key.slug from Item where key.collection = 'sources' and stands = false"
                                + (slugs == null ? "" : " and key.slug in ?1"),
                        String.class);
        return Set.copyOf((slugs == null ? query : query.setParameter(1, slugs)).getResultList());
    }

    /** Published items with a statement that cites the source; slugs hold nothing that a pattern would take amiss. */
    List<Item> citing(String source) {
        return list("published like ?1 order by key.collection, key.slug", "%\"source\":\"" + source + "\"%");
    }

    /** One query for all references of all contents; a published item may refer to published ones only. */
    void requireReferences(List<? extends Content> contents, boolean published) {
        Set<String> wanted = new HashSet<>();
        contents.forEach(content -> references(content).forEach(r -> wanted.add(r.collection() + "/" + r.slug())));
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> present = getEntityManager()
                .createQuery(
                        "select concat(key.collection, '/', key.slug) from Item"
                                + " where concat(key.collection, '/', key.slug) in ?1"
                                + (published ? " and published is not null" : ""),
                        String.class)
                .setParameter(1, wanted)
                .getResultStream()
                .collect(Collectors.toSet());
        Faults faults = new Faults();
        for (Content content : contents) {
            for (Reference r : references(content)) {
                if (!present.contains(r.collection() + "/" + r.slug())) {
                    faults.at(r.pointer(), "item-reference", r.collection(), r.slug());
                }
            }
        }
        faults.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", n));
    }

    private static List<Reference> references(Content content) {
        List<Reference> references = new ArrayList<>(content.references());
        for (int i = 0; i < content.statements().size(); i++) {
            var evidence = content.statements().get(i).evidence();
            for (int j = 0; j < evidence.size(); j++) {
                references.add(new Reference(
                        "sources", evidence.get(j).source(), "/statements/" + i + "/evidence/" + j + "/source"));
            }
        }
        return references;
    }
}
