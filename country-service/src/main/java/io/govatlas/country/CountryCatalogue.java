package io.govatlas.country;

import io.govatlas.country.cases.CaseResource;
import io.govatlas.country.countries.CountryResource;
import io.govatlas.country.phases.PhaseResource;
import io.govatlas.country.practices.PracticeResource;
import io.govatlas.platform.publication.Catalogue;
import io.govatlas.platform.sources.SourceResource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the country-service keeps, in the order in which it may refer to each other. */
class CountryCatalogue {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return Catalogue.of(
                SourceResource.TYPE,
                CountryResource.TYPE,
                CaseResource.TYPE,
                PhaseResource.TYPE,
                PracticeResource.TYPE);
    }
}
