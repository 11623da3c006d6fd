package io.govatlas.comparison.search;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private final Indexer indexer;
    private final PastIndexes past;
    private final CurrentAtlas atlas;

    SearchResource(Indexer indexer, PastIndexes past, CurrentAtlas atlas) {
        this.indexer = indexer;
        this.past = past;
        this.atlas = atlas;
    }

    @GET
    @Operation(summary = "Search everything published, in Chinese and English")
    public RestResponse<SearchAnswer> search(@Valid @BeanParam SearchQuery query, @Context HttpHeaders headers)
            throws IOException {
        Language language = query.language(headers.getHeaderString("Accept-Language"));
        boolean now = query.asOf() == null;
        try (View view = now ? indexer.view() : past.view(query.asOf())) {
            AsOf asOf =
                    now ? atlas.asOf(view.position(), view.changedAt()) : AsOf.past(view.position(), view.changedAt());
            return ResponseBuilder.ok(answer(query, language, view, asOf))
                    .header("ETag", etag(asOf, language))
                    .header("Vary", "Accept-Language")
                    .header("Content-Language", language.tag())
                    .build();
        }
    }

    /** The same position has the same results; how current the copies are is part of the answer too. */
    private static String etag(AsOf asOf, Language language) {
        return "\"%s-%s-%08x\""
                .formatted(asOf.position(), language.tag(), asOf.toString().hashCode());
    }

    private static SearchAnswer answer(SearchQuery query, Language language, View view, AsOf asOf) throws IOException {
        Narrowing narrowing = Narrowing.of(query, view);
        List<Object> same = new ArrayList<>();
        same.add(String.valueOf(query.text()));
        same.add(narrowing);
        View.Place after = query.cursor() == null ? null : place(Cursor.decode(query.cursor(), same, 3));
        Question question = query.text() == null ? null : view.read(query.text());
        View.Found found = view.find(question, narrowing, after, query.limit() + 1);
        List<View.Hit> page = found.hits().stream().limit(query.limit()).toList();
        Passages passages = new Passages(view, question, language);
        List<SearchHit> items = new ArrayList<>();
        for (View.Hit hit : page) {
            items.add(item(hit, passages.of(hit)));
        }
        return new SearchAnswer(
                items,
                found.total(),
                found.hits().size() > page.size()
                        ? cursor(page.get(page.size() - 1).place(), view).encode(same)
                        : null,
                found.facets().stream()
                        .map(facet -> labelled(facet, view, language))
                        .toList(),
                question == null ? null : question.corrected(),
                found.total() == 0 && question != null ? view.suggestions(query.text()) : null,
                asOf);
    }

    private static SearchHit item(View.Hit hit, Passages.Shown shown) {
        ItemFacts facts = new ItemFacts(hit.item(), slug -> false);
        LocalizedText name = hit.name();
        return new SearchHit(
                facts.kind(),
                hit.item().slug(),
                hit.item().path(),
                hit.item().revision(),
                name,
                shown.heading(),
                shown.passages(),
                facts.countries(),
                facts.provinces(),
                facts.dimensions());
    }

    private static Facet labelled(Facet facet, View view, Language language) {
        return new Facet(
                facet.name(),
                facet.values().stream()
                        .map(value -> new Facet.Value(
                                value.value(),
                                Labels.of(facet.name(), value.value(), view.items(), language),
                                value.count()))
                        .toList());
    }

    /** Names the position too, so that one can see from when a page is; it goes on from its place at any later one. */
    private static Cursor cursor(View.Place place, View view) {
        return new Cursor(List.of(
                Integer.toHexString(Float.floatToIntBits(place.score())),
                place.path(),
                view.position().toString()));
    }

    private static View.Place place(Cursor cursor) {
        try {
            int bits = Integer.parseUnsignedInt(cursor.values().get(0), 16);
            return new View.Place(Float.intBitsToFloat(bits), cursor.values().get(1));
        } catch (NumberFormatException forged) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "cursor-invalid")
                    .parameter("cursor", "cursor-invalid");
        }
    }
}
