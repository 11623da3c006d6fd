package io.govatlas.model;

import io.govatlas.model.findings.FindingResource;
import io.govatlas.model.models.ModelResource;
import io.govatlas.model.provinces.ProvinceResource;
import io.govatlas.platform.publication.Catalogue;
import io.govatlas.platform.sources.SourceResource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the model-service keeps, in the order in which it may refer to each other. */
class ModelCatalogue {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return Catalogue.of(SourceResource.TYPE, ProvinceResource.TYPE, ModelResource.TYPE, FindingResource.TYPE);
    }
}
