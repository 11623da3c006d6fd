package io.govatlas.comparison;

import io.govatlas.comparison.concepts.ConceptResource;
import io.govatlas.comparison.datasets.DatasetResource;
import io.govatlas.comparison.dimensions.DimensionResource;
import io.govatlas.comparison.indicators.IndicatorResource;
import io.govatlas.comparison.indices.IndexResource;
import io.govatlas.comparison.rules.RuleResource;
import io.govatlas.platform.publication.Catalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the comparison-service keeps, in the order in which it may refer to each other. */
class ComparisonCatalogue {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return Catalogue.of(
                ConceptResource.TYPE,
                DimensionResource.TYPE,
                DatasetResource.TYPE,
                IndicatorResource.TYPE,
                RuleResource.TYPE,
                IndexResource.TYPE);
    }
}
