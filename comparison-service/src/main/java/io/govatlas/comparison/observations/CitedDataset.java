package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset that figures of an answer are from, as it is to be cited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A dataset that figures of the answer are from, as it is to be cited")
public record CitedDataset(
        String slug,
        LocalizedText name,
        LocalizedText citation,
        String licence,
        LocalizedText terms,
        @Schema(description = "Its address in the suite") String path) {

    /** @param dataset null where it has been withdrawn since */
    public static CitedDataset of(String slug, Dataset dataset) {
        String path = Owner.ANALYSIS.path() + "/datasets/" + slug;
        return dataset == null
                ? new CitedDataset(slug, new LocalizedText(slug, slug), null, null, null, path)
                : new CitedDataset(slug, dataset.name(), dataset.citation(), dataset.licence(), dataset.terms(), path);
    }
}
