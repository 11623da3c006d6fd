package io.govatlas.model.provinces;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of province-level divisions, GB/T 2260. */
enum ProvinceType {
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("autonomous-region")
    AUTONOMOUS_REGION,
    @JsonProperty("municipality")
    MUNICIPALITY,
    @JsonProperty("special-administrative-region")
    SPECIAL_ADMINISTRATIVE_REGION
}
