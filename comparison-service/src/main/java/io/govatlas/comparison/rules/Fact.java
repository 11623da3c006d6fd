package io.govatlas.comparison.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/**
 * What a condition can ask about by a plain name. Levels are those of the rubric, 0 where none is supported; years are
 * 0 where none is known; differences are 0 unless both sides are known. Everything is about the rule's dimension.
 */
public enum Fact {
    /** Whether the subject belongs to China. */
    SUBJECT_DOMESTIC("subjectDomestic", SimpleType.BOOL),
    /** Whether the subject and all peers are of one tier: national, or below it. */
    SAME_TIER("sameTier", SimpleType.BOOL),
    /** Year of the latest change that the atlas takes into account. */
    ATLAS_YEAR("atlasYear", SimpleType.INT),
    /** On how many of the eleven dimensions something reliable is stated about the subject. */
    DIMENSIONS_COVERED("dimensionsCovered", SimpleType.INT),

    /** Statements about the subject, reliable or not. */
    SUBJECT_STATEMENTS("subjectStatements", SimpleType.INT),
    /** Reliable statements that the rule asks for. */
    SUBJECT_EVIDENCE("subjectEvidence", SimpleType.INT),
    /** Sources of that evidence, each once. */
    SUBJECT_SOURCES("subjectSources", SimpleType.INT),
    /** Those of them beyond the founding study. */
    SUBJECT_INDEPENDENT_SOURCES("subjectIndependentSources", SimpleType.INT),
    /** Statements that are disputed or unsupported. */
    SUBJECT_DISPUTED("subjectDisputed", SimpleType.INT),
    /** Statements beside which another gives the exact fact. */
    SUBJECT_CORRECTED("subjectCorrected", SimpleType.INT),
    /** Statements that the rule counts against its conclusion. */
    SUBJECT_COUNTER("subjectCounter", SimpleType.INT),
    /** The newest year that a reliable statement speaks of. */
    SUBJECT_NEWEST_YEAR("subjectNewestYear", SimpleType.INT),
    SUBJECT_LEVEL("subjectLevel", SimpleType.INT),
    /** From when the statement that gives the level is. */
    SUBJECT_LEVEL_YEAR("subjectLevelYear", SimpleType.INT),
    /** The level less the one that the oldest reliable statement gives. */
    SUBJECT_LEVEL_CHANGE("subjectLevelChange", SimpleType.INT),
    /** The highest less the lowest level that reliable statements give. */
    SUBJECT_LEVEL_SPREAD("subjectLevelSpread", SimpleType.INT),

    PEER_COUNT("peerCount", SimpleType.INT),
    /** Peers with evidence that the rule asks for. */
    PEERS_SHOWING("peersShowing", SimpleType.INT),
    PEER_EVIDENCE("peerEvidence", SimpleType.INT),
    /** Statements about peers that the rule counts against its conclusion. */
    PEER_COUNTER("peerCounter", SimpleType.INT),
    /** Peers for which a level is supported. */
    PEERS_WITH_LEVEL("peersWithLevel", SimpleType.INT),
    /** Peers whose level has risen. */
    PEERS_RISING("peersRising", SimpleType.INT),
    /** Median of the peers' levels. */
    PEER_LEVEL("peerLevel", SimpleType.DOUBLE),
    PEER_BEST_LEVEL("peerBestLevel", SimpleType.INT),

    /** The peers' median level less the subject's. */
    GAP("gap", SimpleType.DOUBLE),
    /** The best peer's level less the subject's. */
    GAP_TO_BEST("gapToBest", SimpleType.INT),
    LEVELS_KNOWN("levelsKnown", SimpleType.BOOL),
    /** Years between the statements that give the subject's level and the peers', by their median. */
    LEVEL_YEARS_APART("levelYearsApart", SimpleType.INT),

    /** Concepts of the evidence that the rule asks for. */
    SUBJECT_CONCEPTS("subjectConcepts", ListType.create(SimpleType.STRING)),
    PEER_CONCEPTS("peerConcepts", ListType.create(SimpleType.STRING)),
    SHARED_CONCEPTS("sharedConcepts", ListType.create(SimpleType.STRING)),
    SUBJECT_ONLY_CONCEPTS("subjectOnlyConcepts", ListType.create(SimpleType.STRING)),
    /** Without whatever any reliable statement about the subject, on any dimension, is about. */
    PEER_ONLY_CONCEPTS("peerOnlyConcepts", ListType.create(SimpleType.STRING));

    private final String word;
    private final CelType type;

    Fact(String word, CelType type) {
        this.word = word;
        this.type = type;
    }

    /** Its name in a condition. */
    public String word() {
        return word;
    }

    CelType type() {
        return type;
    }

    /** What it is where nothing is known. */
    Object unknown() {
        if (type == SimpleType.BOOL) {
            return false;
        }
        if (type == SimpleType.INT) {
            return 0L;
        }
        return type == SimpleType.DOUBLE ? (Object) 0.0 : java.util.List.of();
    }
}
