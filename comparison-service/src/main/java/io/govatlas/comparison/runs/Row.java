package io.govatlas.comparison.runs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.govatlas.comparison.engine.DataTable;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Figures of a unit, eight bytes each: a million of them as objects would be the larger part of what a run takes. */
final class Row extends AbstractList<Double> implements RandomAccess {

    private final double[] values;

    private Row(double[] values) {
        this.values = values;
    }

    /** @param values NaN is a missing value, and null in the list; not to be changed afterwards */
    static List<Double> of(double[] values) {
        return new Row(values);
    }

    /** The rows of a table, each figure looked up when it is asked for. */
    static List<List<Double>> of(DataTable table) {
        return new Lookup<>(
                table.units().size(),
                unit -> new Lookup<>(
                        table.indicators().size(), indicator -> Table.orNull(table.value(unit, indicator))));
    }

    @Override
    public Double get(int index) {
        return Table.orNull(values[index]);
    }

    @Override
    public int size() {
        return values.length;
    }

    private static final class Lookup<T> extends AbstractList<T> implements RandomAccess {

        private final int size;
        private final java.util.function.IntFunction<T> at;

        private Lookup(int size, java.util.function.IntFunction<T> at) {
            this.size = size;
            this.at = at;
        }

        @Override
        public T get(int index) {
            return at.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Reads an array of numbers and nulls without an object for each; what is no number is refused at its place. */
    static final class Reader extends JsonDeserializer<List<Double>> {

        private static final int FEW = 16;

        @Override
        public List<Double> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return context.reportInputMismatch(List.class, "json-type");
            }
            JsonDeserializer<Object> number =
                    context.findContextualValueDeserializer(context.constructType(Double.class), null);
            double[] values = new double[FEW];
            int size = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = value(parser, context, token, number, size);
                size++;
            }
            return Row.of(Arrays.copyOf(values, size));
        }

        /** Texts such as "NaN" come out as numbers that JSON has not: they stay infinite or are made so, to be refused. */
        private static double value(
                JsonParser parser,
                DeserializationContext context,
                JsonToken token,
                JsonDeserializer<Object> number,
                int index)
                throws IOException {
            if (token == JsonToken.VALUE_NULL) {
                return Double.NaN;
            }
            try {
                double value = (Double) number.deserialize(parser, context);
                return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
            } catch (JsonMappingException wrong) {
                throw JsonMappingException.wrapWithPath(wrong, List.of(), index);
            }
        }
    }
}
