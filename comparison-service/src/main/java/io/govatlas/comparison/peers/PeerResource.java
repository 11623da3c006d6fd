package io.govatlas.comparison.peers;

import io.govatlas.comparison.areas.Area;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.engine.PeerStrategy;
import io.govatlas.comparison.observations.CitedDataset;
import io.govatlas.comparison.observations.Codes;
import io.govatlas.comparison.observations.Moment;
import io.govatlas.comparison.observations.Moments;
import io.govatlas.comparison.observations.ObservationTables;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Peers")
@Produces(MediaType.APPLICATION_JSON)
class PeerResource {

    private final CurrentAtlas atlas;
    private final Moments moments;
    private final ObservationTables tables;

    PeerResource(CurrentAtlas atlas, Moments moments, ObservationTables tables) {
        this.atlas = atlas;
        this.moments = moments;
        this.tables = tables;
    }

    @GET
    @Path("peers/{area}")
    @Operation(summary = "Find the nearest peers of an area, and say why they are")
    public PeerList getPeers(String area, @Valid @BeanParam PeerQuery query) {
        Atlas now = atlas.get();
        Gazetteer gazetteer = now.gazetteer();
        Area of = gazetteer.areas().get(gazetteer.canonical(area));
        if (of == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "areas", area);
        }
        Faults faults = new Faults();
        List<String> asked =
                Codes.known("indicator", query.indicator(), now.indicators().keySet(), faults);
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n));
        List<String> profile = asked.isEmpty() ? Peers.PROFILE : asked;
        Set<String> indicators = new TreeSet<>(profile);
        indicators.addAll(List.of(Peers.INCOME, Peers.SIZE));
        List<String> years = Latest.years(query.period(), now);
        Moment moment = moments.at(query.asOf());
        Latest figures = Latest.of(tables.read(List.copyOf(indicators), null, years, moment));
        Latest circumstances = figures.only(List.of(Peers.INCOME, Peers.SIZE));
        Peers peers = new Peers(of.code(), circumstances, figures.only(profile), gazetteer);
        if (!peers.working().contains(query.strategy())) {
            throw refused(query.strategy(), peers.working(), of);
        }
        Reasons reasons = new Reasons(of.code(), circumstances, gazetteer);
        return new PeerList(
                of.code(),
                of.name(),
                query.strategy(),
                years.get(years.size() - 1),
                moment,
                peers.by(query.strategy(), query.limit()).stream()
                        .map(peer -> peer(peer, reasons, gazetteer))
                        .toList(),
                peers.working(),
                cited(figures, now));
    }

    @POST
    @Path("peer-groups")
    @Operation(summary = "Put areas into groups of their like")
    public PeerGroups groupPeers(@NotNull @Valid PeerGroupRequest request) {
        Atlas now = atlas.get();
        List<String> areas = areas(request, now);
        List<String> years = Latest.years(request.period(), now);
        Moment moment = moments.at(request.asOf());
        Latest figures = Latest.of(tables.read(
                request.indicators().stream().distinct().toList(), areas.isEmpty() ? null : areas, years, moment));
        List<String> kept = new ArrayList<>();
        List<PeerGroups.Excluded> excluded = new ArrayList<>();
        int enough = request.method() == GroupingMethod.K_MEANS
                ? figures.indicators().size()
                : (figures.indicators().size() + 1) / 2;
        for (int i = 0; i < figures.areas().size(); i++) {
            String area = figures.areas().get(i);
            if (figures.known(i) >= enough) {
                kept.add(area);
            } else {
                excluded.add(new PeerGroups.Excluded(
                        area, now.gazetteer().areas().get(area).name(), figures.known(i)));
            }
        }
        if (kept.size() < Grouping.FEWEST_AREAS) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                    .at("/areas", "peers-too-few", kept.size(), Grouping.FEWEST_AREAS, enough);
        }
        Grouping.Found found = new Grouping(request, figures.of(kept), now.gazetteer()).groups();
        return new PeerGroups(
                moment,
                request,
                found.clusters(),
                found.silhouette(),
                found.candidates(),
                found.stability(),
                excluded,
                cited(figures, now));
    }

    /** Those named, and those of the groups named. */
    private static List<String> areas(PeerGroupRequest request, Atlas now) {
        Faults faults = new Faults();
        Gazetteer gazetteer = now.gazetteer();
        Codes.known("/indicators", request.indicators(), now.indicators().keySet(), code -> code, faults);
        Set<String> areas = new TreeSet<>(
                Codes.known("/areas", request.areas(), gazetteer.areas().keySet(), gazetteer::canonical, faults));
        Codes.known("/groups", request.groups(), gazetteer.groups().keySet(), code -> code, faults)
                .forEach(group -> areas.addAll(gazetteer.groups().get(group).areas()));
        faults.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", n));
        return List.copyOf(areas);
    }

    private static PeerList.Peer peer(PeerStrategy.Peer peer, Reasons reasons, Gazetteer gazetteer) {
        Area area = gazetteer.areas().get(peer.unit());
        Strategy by = Strategy.SINGLE.stream()
                .filter(strategy -> strategy.wire().equals(peer.strategy()))
                .findFirst()
                .orElseThrow();
        return new PeerList.Peer(
                area.code(),
                area.name(),
                area.kind(),
                by,
                Double.isNaN(peer.distance()) ? null : peer.distance(),
                reasons.why(by, area.code()));
    }

    private static ProblemException refused(Strategy strategy, List<Strategy> working, Area area) {
        String names = working.stream().map(Strategy::wire).collect(Collectors.joining(", "));
        return ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                .parameter("strategy", "peers-no-data", strategy.wire(), area.code(), names.isEmpty() ? "–" : names);
    }

    private static List<CitedDataset> cited(Latest figures, Atlas now) {
        return figures.datasets().stream()
                .sorted()
                .map(slug -> CitedDataset.of(slug, now.datasets().get(slug)))
                .toList();
    }
}
