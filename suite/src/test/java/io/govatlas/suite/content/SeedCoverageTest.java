package io.govatlas.suite.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the founding study is held by items that exist, and nothing cites the study beside the table. */
class SeedCoverageTest {

    private static final Pattern ROW = Pattern.compile("\\| ([GDCL][0-9]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Map<String, JsonNode> ITEMS = ContentFiles.items();
    private static final Map<String, JsonNode> STATEMENTS = ContentFiles.statements(ITEMS);

    private record Row(String number, String words, List<String> heldBy) {}

    @Test
    void tableHasEverySentenceOfEverySection() throws IOException {
        List<String> expected = Stream.of(numbers("G", 23), numbers("D", 14), numbers("C", 3), numbers("L", 5))
                .flatMap(s -> s)
                .toList();

        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(expected);
        assertThat(rows())
                .extracting(Row::words)
                .allMatch(words -> words.strip().length() >= 6);
    }

    @Test
    void everySentenceIsHeldByItemsThatExist() throws IOException {
        for (Row row : rows()) {
            assertThat(row.heldBy())
                    .as(row.number())
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(reference.contains("#") ? STATEMENTS.keySet() : ITEMS.keySet())
                            .contains(reference));
        }
    }

    @Test
    void whatRestsOnTheStudyIsInTheTable() throws IOException {
        Set<String> held = new HashSet<>();
        rows().forEach(row -> held.addAll(row.heldBy()));
        List<String> beside = new ArrayList<>();
        STATEMENTS.forEach((name, statement) -> {
            boolean citesStudy = false;
            for (JsonNode evidence : statement.path("evidence")) {
                citesStudy |= evidence.path("source").asText().equals("founding-study");
            }
            if (citesStudy && !held.contains(name)) {
                beside.add(name);
            }
        });

        assertThat(beside).isEmpty();
    }

    private static Stream<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ContentFiles.ROOT.resolve("docs/seed-coverage.md"))) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                List<String> heldBy = Pattern.compile("`([^`]+)`")
                        .matcher(row.group(4))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                rows.add(new Row(row.group(1), row.group(3), heldBy));
            }
        }
        return rows;
    }
}
