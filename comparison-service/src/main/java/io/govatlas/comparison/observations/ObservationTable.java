package io.govatlas.comparison.observations;

import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The best values of some indicators, areas and periods, as arrays in that order: {@code values[period][indicator][area]},
 * NaN where there is none or where datasets contradict each other.
 *
 * @param indicators codes, in the order asked for
 * @param areas codes, in the order asked for, or sorted where all were
 * @param periods in the order asked for
 * @param datasetNames what {@code dataset} indexes
 * @param dataset which dataset each value is from; −1 where there is none
 * @param contradictions cells that have no value because datasets of the same standing differ
 * @param mixed indicators whose periods were measured by more than one method
 */
public record ObservationTable(
        Moment asOf,
        List<String> indicators,
        List<String> areas,
        List<String> periods,
        double[][][] values,
        ObservationStatus[][][] status,
        int[][][] dataset,
        List<String> datasetNames,
        List<Contradiction> contradictions,
        List<MixedEditions> mixed) {

    /** An indicator and the method editions that its periods belong to. */
    public record MixedEditions(String indicator, List<Indicator.MethodEdition> editions) {

        private String describe() {
            return editions.stream()
                    .map(edition -> edition.from() + "–" + (edition.to() == null ? "" : edition.to()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** All values of one period: {@code [indicator][area]}. */
    public double[][] period(String period) {
        return values[periods.indexOf(period)];
    }

    /** The slug of the dataset a value is from; null where there is none. */
    public String datasetOf(int period, int indicator, int area) {
        int index = dataset[period][indicator][area];
        return index < 0 ? null : datasetNames.get(index);
    }

    /** How many cells have a value. */
    public long present() {
        return Arrays.stream(values)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /**
     * To be called by whoever has no consent to mix methods.
     *
     * @param pointer where in the body the consent would have been given
     * @throws ProblemException 400 that names each indicator and its editions
     */
    public void refuseMixedEditions(String pointer) {
        if (!mixed.isEmpty()) {
            ProblemException problem = ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", mixed.size());
            mixed.forEach(one -> problem.at(pointer, "editions-mixed", one.indicator(), one.describe()));
            throw problem;
        }
    }
}
