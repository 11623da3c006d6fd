package io.govatlas.comparison.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.json.StrictJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new StrictJson().customize(JSON);
    }

    @Test
    void figuresAreReadAndWrittenAsTheyWere() throws Exception {
        String text = "{\"units\":[\"u\",\"v\"],\"indicators\":[\"a\",\"b\"],\"values\":[[1.5,null],[-0.0,1.0E-300]]}";

        Table table = JSON.readValue(text, Table.class);

        assertThat(table.values().get(0)).isInstanceOf(Row.class).containsExactly(1.5, null);
        assertThat(JSON.writeValueAsString(table)).isEqualTo(text);
        assertThat(JSON.writeValueAsString(Table.of(table.engine()))).isEqualTo(text);
    }

    @Test
    void rowsOfATableAreLookedUp() {
        DataTable table =
                DataTable.ofRows(List.of("u", "v"), List.of("a", "b"), new double[][] {{1, Double.NaN}, {3, 4}});

        assertThat(Row.of(table)).hasSize(2);
        assertThat(Row.of(table).get(0)).containsExactly(1.0, null);
        assertThat(Row.of(table).get(1)).containsExactly(3.0, 4.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "true", "{}", "[1]", "\"\""})
    void whatIsNoNumberIsRefusedAtItsPlace(String cell) {
        String text = "{\"units\":[\"u\"],\"indicators\":[\"a\"],\"values\":[[1,2,%s]]}".formatted(cell);

        assertThatThrownBy(() -> JSON.readValue(text, Table.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        wrong -> assertThat(wrong.getPath())
                                .extracting(JsonMappingException.Reference::getIndex)
                                .containsExactly(-1, 0, 2));
    }

    /** Ids are made of it: it must stay what it was. */
    @Test
    void frozenInputsHaveOneSpelling() throws Exception {
        String request = "{\"definition\":{\"tree\":[{\"code\":\"I\"},{\"code\":\"a\",\"parent\":\"I\",\"weight\":1}],"
                + "\"steps\":[{\"impute\":{\"method\":\"group-mean\"}},{\"normalise\":{\"common\":{\"method\":\"min-max\"}}}],"
                + "\"aggregationByLevel\":{\"1\":{\"method\":\"median\"}},\"uncertainty\":{\"weightNoise\":0.5}},"
                + "\"data\":{\"units\":[\"w\",\"a\"],\"indicators\":[\"a\"],\"values\":[[1],[null]],"
                + "\"groups\":{\"w\":\"x\",\"a\":\"y\"}}}";
        RunRequest read = JSON.readValue(request, RunRequest.class);
        Inputs inputs = SentFigures.freeze(read, null, read.definition());

        assertThat(new String(Runs.spelling(JSON).writeValueAsBytes(inputs), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        CanonicalJson.bytes(JSON.convertValue(inputs, new TypeReference<Map<String, Object>>() {})),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
