package io.govatlas.comparison.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a condition can ask about, and nothing else. Levels are those of the rubric, 0 where none is supported;
 * {@code gap} is the peers' median level less the subject's, 0.0 unless both are known. Concepts are those of the
 * evidence that the rule asks for; {@code peerOnlyConcepts} leaves out whatever any statement about the subject is about.
 */
public record Facts(
        boolean subjectDomestic,
        long subjectStatements,
        long subjectEvidence,
        long subjectLevel,
        long peerCount,
        long peersShowing,
        long peerEvidence,
        double peerLevel,
        double gap,
        boolean levelsKnown,
        List<String> subjectConcepts,
        List<String> peerConcepts,
        List<String> sharedConcepts,
        List<String> subjectOnlyConcepts,
        List<String> peerOnlyConcepts) {

    static final Map<String, CelType> TYPES = types();

    /** The facts by name, as a condition and a trace see them. */
    public Map<String, Object> byName() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subjectDomestic", subjectDomestic);
        facts.put("subjectStatements", subjectStatements);
        facts.put("subjectEvidence", subjectEvidence);
        facts.put("subjectLevel", subjectLevel);
        facts.put("peerCount", peerCount);
        facts.put("peersShowing", peersShowing);
        facts.put("peerEvidence", peerEvidence);
        facts.put("peerLevel", peerLevel);
        facts.put("gap", gap);
        facts.put("levelsKnown", levelsKnown);
        facts.put("subjectConcepts", subjectConcepts);
        facts.put("peerConcepts", peerConcepts);
        facts.put("sharedConcepts", sharedConcepts);
        facts.put("subjectOnlyConcepts", subjectOnlyConcepts);
        facts.put("peerOnlyConcepts", peerOnlyConcepts);
        return facts;
    }

    private static Map<String, CelType> types() {
        Facts sample =
                new Facts(false, 0, 0, 0, 0, 0, 0, 0, 0, false, List.of(), List.of(), List.of(), List.of(), List.of());
        Map<String, CelType> types = new LinkedHashMap<>();
        sample.byName().forEach((name, value) -> types.put(name, type(value)));
        return types;
    }

    private static CelType type(Object value) {
        if (value instanceof Boolean) {
            return SimpleType.BOOL;
        }
        if (value instanceof Long) {
            return SimpleType.INT;
        }
        return value instanceof Double ? SimpleType.DOUBLE : ListType.create(SimpleType.STRING);
    }
}
