package io.govatlas.comparison.atlas;

import io.govatlas.comparison.rules.Figures;
import java.util.List;

/** Where rules read figures: what observations say of a subject in view of its peers, and where each can be checked. */
public interface FigureSource {

    FigureSource NONE = new FigureSource() {
        @Override
        public Figures about(Subject subject, List<Subject> peers) {
            return Figures.NONE;
        }

        @Override
        public List<CitedFigure> cited(String indicator, Subject subject, List<Subject> peers) {
            return List.of();
        }
    };

    Figures about(Subject subject, List<Subject> peers);

    /** The observations that the figures of an indicator come from. */
    List<CitedFigure> cited(String indicator, Subject subject, List<Subject> peers);
}
