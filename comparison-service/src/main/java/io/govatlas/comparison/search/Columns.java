package io.govatlas.comparison.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** What every document of one segment is counted and weighed by, unpacked once, since every search reads most of it. */
final class Columns {

    /** The values of one facet: those of a document are {@code numbers[from[doc]]} up to {@code numbers[from[doc + 1]]}. */
    record Column(String[] values, int[] from, int[] numbers) {

        boolean any(int doc, boolean[] wanted) {
            for (int i = from[doc]; i < from[doc + 1]; i++) {
                if (wanted[numbers[i]]) {
                    return true;
                }
            }
            return false;
        }

        void count(int doc, int[] counts) {
            for (int i = from[doc]; i < from[doc + 1]; i++) {
                counts[numbers[i]]++;
            }
        }
    }

    private final Map<Facet.Name, Column> facets = new EnumMap<>(Facet.Name.class);
    private final float[] priors;

    Columns(LeafReader segment) throws IOException {
        for (Facet.Name name : Facet.Name.values()) {
            facets.put(name, column(DocValues.getSortedSet(segment, name.code()), segment.maxDoc()));
        }
        NumericDocValues prior = DocValues.getNumeric(segment, Documents.PRIOR);
        priors = new float[segment.maxDoc()];
        while (prior.nextDoc() < priors.length) {
            priors[prior.docID()] = Float.intBitsToFloat((int) prior.longValue());
        }
    }

    private static Column column(SortedSetDocValues packed, int documents) throws IOException {
        String[] values = new String[(int) packed.getValueCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = packed.lookupOrd(i).utf8ToString();
        }
        int[] from = new int[documents + 1];
        int[] numbers = new int[documents];
        int end = 0;
        for (int doc = 0; doc < documents; doc++) {
            from[doc] = end;
            if (packed.advanceExact(doc)) {
                for (int i = packed.docValueCount(); i > 0; i--) {
                    if (end == numbers.length) {
                        numbers = Arrays.copyOf(numbers, 2 * end);
                    }
                    numbers[end++] = (int) packed.nextOrd();
                }
            }
        }
        from[documents] = end;
        return new Column(values, from, Arrays.copyOf(numbers, end));
    }

    Column facet(Facet.Name name) {
        return facets.get(name);
    }

    /** How much a document counts for what kind of thing it is. */
    float prior(int doc) {
        return priors[doc];
    }
}
