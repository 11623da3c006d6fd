package io.govatlas.suite.journeys.generated;

import io.govatlas.client.ApiClient;
import io.govatlas.client.ApiException;
import io.govatlas.client.api.CasesApi;
import io.govatlas.client.api.ComparisonsApi;
import io.govatlas.client.api.DimensionsApi;
import io.govatlas.client.model.CaseSummary;
import io.govatlas.client.model.Comparison;
import io.govatlas.client.model.ComparisonRequest;
import io.govatlas.client.model.PageCaseSummary;
import io.govatlas.client.model.Problem;
import io.govatlas.suite.journeys.AtlasClient;
import java.io.IOException;
import java.util.List;

/** Uses the generated client as its users do; its address is the one the generator took from the document. */
public final class Reader implements AtlasClient {

    private final ApiClient client = new ApiClient();

    @Override
    public List<String> casesOf(String country) throws ApiException {
        // country, cursor, dimension, fields, kind, limit, q, sort
        PageCaseSummary page = new CasesApi(client).listCases(null, country, null, null, null, null, 100, null, null);
        return page.getItems().stream().map(CaseSummary::getSlug).toList();
    }

    @Override
    public String dimension(String code) throws ApiException {
        return new DimensionsApi(client).getDimension(code, null).getContent().getName().getEn();
    }

    @Override
    public List<String> insightsInto(String... subjects) throws ApiException {
        ComparisonRequest question = new ComparisonRequest().subjects(List.of(subjects));
        Comparison comparison = new ComparisonsApi(client).createComparison(question, null, null);
        return comparison.getInsights().stream()
                .map(insight -> insight.getText().getEn())
                .toList();
    }

    @Override
    public Refusal refusalOf(String slug) throws IOException {
        try {
            throw new AssertionError(new CasesApi(client).getCase(slug, null));
        } catch (ApiException refused) {
            Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            return new Refusal(refused.getCode(), problem.getType(), problem.getTitle());
        }
    }
}
