package io.govatlas.model.models;

import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** An organisation of a model, and what it does there. */
record Organisation(
        @NotNull @Valid LocalizedText name,
        @NotNull OrganisationRole role,
        @NotNull @Valid LocalizedText duty) {}
