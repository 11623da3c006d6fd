package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What kind of value an observation has. */
public enum ObservationStatus {
    @JsonProperty("normal")
    NORMAL('A'),
    @JsonProperty("estimated")
    ESTIMATED('E'),
    @JsonProperty("imputed")
    IMPUTED('I'),
    /** The first value after a break of the series. */
    @JsonProperty("break")
    BREAK('B'),
    /** There is none, and the note says why. */
    @JsonProperty("missing")
    MISSING('M');

    private final char code;

    ObservationStatus(char code) {
        this.code = code;
    }

    /** The letter it is stored as. */
    public char code() {
        return code;
    }

    /** The word it is written as in JSON and in tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ObservationStatus of(char code) {
        for (ObservationStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException(String.valueOf(code));
    }
}
