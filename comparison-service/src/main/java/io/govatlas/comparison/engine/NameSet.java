package io.govatlas.comparison.engine;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Some of a sorted list of names, a bit for each, in that order. */
public final class NameSet extends AbstractSet<String> {

    private final List<String> names;
    private final BitSet chosen = new BitSet();

    /** @param names sorted, each once */
    public NameSet(List<String> names) {
        this.names = names;
    }

    @Override
    public boolean add(String name) {
        int at = Collections.binarySearch(names, name);
        if (at < 0) {
            throw new EngineException("engine.data.unknown-indicator", name);
        }
        boolean isNew = !chosen.get(at);
        chosen.set(at);
        return isNew;
    }

    @Override
    public boolean contains(Object name) {
        int at = name instanceof String text ? Collections.binarySearch(names, text) : -1;
        return at >= 0 && chosen.get(at);
    }

    @Override
    public Iterator<String> iterator() {
        return chosen.stream().mapToObj(names::get).iterator();
    }

    @Override
    public int size() {
        return chosen.cardinality();
    }
}
