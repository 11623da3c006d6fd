package io.govatlas.comparison.audits;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.IndexNode;
import io.govatlas.comparison.indices.IndexResource;
import io.govatlas.platform.publication.Items;
import io.govatlas.platform.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Makes method cards, from the definition and from what is known of its indicators. */
@ApplicationScoped
class Cards {

    private final Items items;
    private final CurrentAtlas atlas;

    Cards(Items items, CurrentAtlas atlas) {
        this.items = items;
        this.atlas = atlas;
    }

    MethodCard of(String slug) {
        Published<Index> published = items.get(IndexResource.TYPE, slug);
        Index index = published.content();
        Atlas now = atlas.get();
        List<Indicator> indicators = index.definition().indicators().stream()
                .map(now.indicators()::get)
                .filter(Objects::nonNull)
                .toList();
        List<MethodCard.Row> tree = new ArrayList<>();
        rows(index.definition(), now, null, 0, 1, tree);
        return new MethodCard(
                slug,
                published.revision(),
                index.name(),
                index.description(),
                index.framework(),
                index.selection(),
                index.origins(),
                index.scope().periods(),
                indicators.stream().allMatch(Indicator::mayBeRanked),
                indicators.stream()
                        .map(Indicator::rankingNote)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                tree,
                Describing.steps(index.definition()),
                datasets(indicators, index.scope().periods(), now));
    }

    /** Depth first, so that a table reads like the tree. */
    private static void rows(
            IndexDefinition definition,
            Atlas now,
            String parent,
            int depth,
            double effective,
            List<MethodCard.Row> rows) {
        List<IndexNode> members = definition.tree().stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .toList();
        double sum = members.stream().mapToDouble(IndexNode::share).sum();
        for (IndexNode node : members) {
            Indicator indicator = definition.indicators().contains(node.code())
                    ? now.indicators().get(node.code())
                    : null;
            double weight = node.share() / sum;
            rows.add(new MethodCard.Row(
                    node.code(),
                    node.name(),
                    depth,
                    weight,
                    effective * weight,
                    node.direction(),
                    indicator == null ? null : indicator.unit()));
            rows(definition, now, node.code(), depth + 1, effective * weight, rows);
        }
    }

    private static List<MethodCard.CitedSource> datasets(List<Indicator> indicators, List<String> periods, Atlas now) {
        TreeSet<String> slugs = new TreeSet<>();
        indicators.forEach(indicator -> slugs.addAll(indicator.datasets()));
        List<MethodCard.CitedSource> cited = new ArrayList<>();
        for (String slug : slugs) {
            Dataset dataset = now.datasets().get(slug);
            if (dataset != null && dataset.periods().stream().anyMatch(periods::contains)) {
                cited.add(new MethodCard.CitedSource(slug, dataset.citation(), dataset.licence(), dataset.terms()));
            }
        }
        return cited;
    }
}
