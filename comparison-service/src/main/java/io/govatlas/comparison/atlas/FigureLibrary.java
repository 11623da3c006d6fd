package io.govatlas.comparison.atlas;

/** Where the figures are that belong to an atlas: those of its position, and no later ones. */
public interface FigureLibrary {

    FigureSource of(Atlas atlas);
}
