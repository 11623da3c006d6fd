package io.govatlas.platform.publication;

import io.govatlas.platform.conditional.IfMatch;
import io.govatlas.platform.paging.Filter;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** The items of one resource type, as its resource class offers them: read by all, written by the person of the token. */
public final class Collection<T extends Content, S> {

    private final ItemType<T, S> type;
    private final Factory parts;

    private Collection(ItemType<T, S> type, Factory parts) {
        this.type = type;
        this.parts = parts;
    }

    /** Makes the collections of a service. */
    @ApplicationScoped
    public static class Factory {

        private final Items items;
        private final Publication publication;
        private final Desk desk;
        private final SecurityIdentity identity;
        private final String path;

        Factory(
                Items items,
                Publication publication,
                Desk desk,
                SecurityIdentity identity,
                @ConfigProperty(name = "quarkus.rest.path") String path) {
            this.items = items;
            this.publication = publication;
            this.desk = desk;
            this.identity = identity;
            this.path = path;
        }

        public <T extends Content, S> Collection<T, S> of(ItemType<T, S> type) {
            return new Collection<>(type, this);
        }
    }

    public Page<S> list(Filter filter, PageQuery page, ItemQuery when) {
        return parts.items.list(type, filter, page, when);
    }

    public Published<T> get(String slug, ItemQuery query) {
        return parts.items.get(type, slug, query);
    }

    /** Answers 201 and where the new draft lies until it is published. */
    public RestResponse<WorkingCopy> create(T content) {
        WorkingCopy created = parts.publication.create(type, content, actor(), null);
        return RestResponse.ResponseBuilder.<WorkingCopy>create(RestResponse.Status.CREATED)
                .header("Location", parts.path + "/editorial/" + type.collection() + "/" + content.slug())
                .entity(created)
                .build();
    }

    public WorkingCopy edit(String slug, IfMatch ifMatch, T content) {
        requireSlug(slug, content);
        return parts.publication.edit(type, content, ifMatch, actor(), null);
    }

    /**
     * What is to be tried out, and stored by nobody: the text that was sent, checked as a draft is, or else the working
     * copy, or else what is published.
     */
    public T trial(String slug, T sent) {
        if (sent == null) {
            return parts.desk.latest(type, slug);
        }
        requireSlug(slug, sent);
        parts.desk.check(sent);
        return sent;
    }

    private void requireSlug(String slug, T content) {
        if (content.slug() == null) {
            // refused, with all else that is wrong
            parts.desk.check(content);
        }
        if (!slug.equals(content.slug())) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                    .at("/" + type.content().getRecordComponents()[0].getName(), "item-slug", content.slug(), slug);
        }
    }

    private String actor() {
        return parts.identity.getPrincipal().getName();
    }
}
