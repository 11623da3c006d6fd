package io.govatlas.model.models;

import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A platform that a model runs, and what for. */
record Platform(
        @NotNull @Valid LocalizedText name, @NotNull @Valid LocalizedText purpose) {}
