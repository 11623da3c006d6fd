package io.govatlas.suite.journeys;

import java.util.List;

/** What a journey wants of the generated client; the class that does it is compiled together with the client. */
public interface AtlasClient {

    /** A refused request, as the client tells of it. */
    record Refusal(int status, String type, String title) {}

    List<String> casesOf(String country) throws Exception;

    /** The name of a dimension in English. */
    String dimension(String code) throws Exception;

    /** What a comparison leads to, in English. */
    List<String> insightsInto(String... subjects) throws Exception;

    Refusal refusalOf(String slug) throws Exception;
}
