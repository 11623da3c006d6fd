package io.govatlas.comparison.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Memory for runs: taken, waited for, given back, refused. */
class RoomTest {

    /** Room for 64,000 figures at once, and 16,000 that wait. */
    private final Room room = new Room(64_000 * 8 * 5 / 2);

    @Test
    void roomIsGivenBack() {
        for (int i = 0; i < 5; i++) {
            assertThat(room.atOnce(inputs(6_000), () -> "done")).isEqualTo("done");
            assertThatThrownBy(() -> room.atOnce(inputs(6_000), () -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
        }
    }

    @Test
    void whatWillNeverFitIsRefusedAtOnce() {
        assertThatThrownBy(() -> room.atOnce(inputs(10_000), () -> "never")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> room.inTurn(inputs(10_000), Progress.NONE, () -> "never"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whoWaitsCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void done(long steps, long of) {
                throw new CancellationException();
            }
        };

        room.atOnce(inputs(4_000), () -> {
            assertThatThrownBy(() -> room.inTurn(inputs(4_000), cancelled, () -> "never"))
                    .isInstanceOf(CancellationException.class);
            return null;
        });
    }

    @Test
    void tooManyThatWaitAreRefused() {
        List<Runnable> held = new ArrayList<>(List.of(room.hold(inputs(7_000)), room.hold(inputs(7_000))));

        assertThatThrownBy(() -> room.hold(inputs(7_000))).isInstanceOf(ProblemException.class);
        held.remove(0).run();
        assertThat(room.hold(inputs(7_000))).isNotNull();
    }

    private static Inputs inputs(int units) {
        IndexDefinition definition = new IndexDefinition(null, null, null, null, null, null, null, null, null, null);
        List<String> names = IntStream.range(0, units).mapToObj(c -> "u" + c).toList();
        var period = new InlineData.OfPeriod("2024", Collections.nCopies(units, Row.of(new double[1])));
        return new Inputs(
                Inputs.ENGINE,
                null,
                definition,
                names,
                List.of("a"),
                List.of(period),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                100);
    }
}
