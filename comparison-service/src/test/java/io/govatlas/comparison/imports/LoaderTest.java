package io.govatlas.comparison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads as the job and the start of the service do it, without HTTP. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class LoaderTest {

    private static final Load.Watch NOBODY = (position, size) -> {};

    @Inject
    Loader loader;

    @Inject
    Spool spool;

    @Inject
    ShippedTables shipped;

    @TempDir
    Path folder;

    @BeforeEach
    void definitions() throws IOException {
        Figures.publishDefinitions();
    }

    @Test
    void givenUpInTheMiddleItLeavesNothing() throws Exception {
        Table table = table("1850", 5_000);

        assertThatThrownBy(() -> loader.load(order(table), (position, size) -> {
                    if (position > 0) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");

        assertThat(count("period like '185%'")).isZero();
        assertThat(loader.load(order(table), NOBODY).report().added()).isEqualTo(5_000);
        assertThat(count("period like '185%'")).isEqualTo(5_000);
        try (Stream<Path> left = Files.list(spool.folder())) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("tuples")))
                    .isEmpty();
        }
    }

    @Test
    void givenUpAtItsEndItLeavesNothing() throws Exception {
        Table table = table("1840", 10);

        assertThatThrownBy(() -> loader.load(order(table), (position, size) -> {
                    if (position > 0 && position == size) {
                        throw new IllegalStateException("at the last moment");
                    }
                }))
                .hasMessage("at the last moment");

        assertThat(count("period like '184%'")).isZero();
    }

    @Test
    void loadsOfTheSameFiguresAtOnceAreOneAfterTheOther() throws Exception {
        List<Table> tables = List.of(table("1860", 300), table("1860", 300), table("1860", 300));

        List<Long> added = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> loader.load(order(tables.get(i)), NOBODY).report().added()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(added).containsExactly(0L, 0L, 300L);
        assertThat(count("period like '186%' and to_seq is null")).isEqualTo(300);
    }

    @Test
    void shippedTablesAreNotReadTwice() throws Exception {
        try (Connection connection = TestPostgres.superuser()) {
            String before = TestPostgres.text(connection, "select max(seq) from ledger");
            String loads = TestPostgres.text(connection, "select last_value from batch_id");

            shipped.atStart(null);

            assertThat(TestPostgres.text(connection, "select count(*) from shipped_table"))
                    .isNotEqualTo("0");
            assertThat(TestPostgres.text(connection, "select max(seq) from ledger"))
                    .isEqualTo(before);
            assertThat(TestPostgres.text(connection, "select last_value from batch_id"))
                    .isEqualTo(loads);
        }
    }

    private static Loader.Order order(Table table) {
        String id = io.govatlas.comparison.jobs.Jobs.newId();
        return new Loader.Order(id, table, Figures.DATASET, "ada", false, area -> true);
    }

    /** That many figures, from January of that year on, of as many areas as it takes. */
    private Table table(String year, int rows) throws IOException {
        StringBuilder text = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < rows; i++) {
            int month = i % 120;
            text.append("LOAD_AMOUNT,Z")
                    .append(i / 120)
                    .append(',')
                    .append(Integer.parseInt(year) + month / 12)
                    .append("-%02d".formatted(month % 12 + 1))
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        Path file = Files.createTempFile(folder, "table", ".csv");
        return new Table(Files.writeString(file, text), Table.Form.CSV, false);
    }

    private static int count(String where) throws SQLException {
        try (Connection connection = TestPostgres.superuser()) {
            return Integer.parseInt(TestPostgres.text(
                    connection, "select count(*) from observation_row where dataset = 'load-test' and " + where));
        }
    }
}
