package io.govatlas.comparison.areas;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.paging.Sort;
import io.govatlas.platform.problem.Nearest;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Areas")
@Produces(MediaType.APPLICATION_JSON)
class AreaResource {

    private static final List<String> SORTABLE = List.of("code");

    private final CurrentAtlas atlas;

    AreaResource(CurrentAtlas atlas) {
        this.atlas = atlas;
    }

    @GET
    @Path("areas")
    @Operation(summary = "List the areas that can have figures")
    public Page<Area> listAreas(@Valid @BeanParam AreaFilter filter, @Valid @BeanParam PageQuery page) {
        Gazetteer gazetteer = atlas.get().gazetteer();
        if (filter.group() != null && !gazetteer.groups().containsKey(filter.group())) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                    .parameter(
                            "group",
                            "name-nearest",
                            filter.group(),
                            Nearest.to(filter.group(), gazetteer.groups().keySet()));
        }
        return page(gazetteer.areas().values().stream().filter(filter::lets), Area::code, filter, page);
    }

    @GET
    @Path("areas/{code}")
    @Operation(summary = "Get one area and the groups it is in")
    public Area getArea(String code) {
        Gazetteer gazetteer = atlas.get().gazetteer();
        Area area = gazetteer.areas().get(gazetteer.canonical(code));
        if (area == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "areas", code);
        }
        return area;
    }

    @GET
    @Path("area-groups")
    @Operation(summary = "List the groups that areas can be picked by")
    public Page<AreaGroup> listAreaGroups(@Valid @BeanParam PageQuery page) {
        return page(atlas.get().gazetteer().groups().values().stream(), AreaGroup::code, "", page);
    }

    private static <T> Page<T> page(Stream<T> found, Function<T, String> code, Object filter, PageQuery page) {
        boolean reversed = Sort.of(page.sort(), SORTABLE).keys().get(0).descending();
        List<String> query = List.of(filter.toString(), Boolean.toString(reversed));
        Comparator<String> order = reversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<T> all = found.sorted(Comparator.comparing(code, order)).toList();
        String after = page.cursor() == null
                ? null
                : Cursor.decode(page.cursor(), query, 1).values().get(0);
        List<T> rest = all.stream()
                .filter(item -> after == null || order.compare(code.apply(item), after) > 0)
                .toList();
        List<T> shown = rest.stream().limit(page.limit()).toList();
        String next = rest.size() > shown.size()
                ? new Cursor(List.of(code.apply(shown.get(shown.size() - 1)))).encode(query)
                : null;
        return new Page<>(shown, all.size(), next);
    }
}
