package io.govatlas.suite;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: one line per step, with the time it took. */
final class Screen {
    private final PrintStream out;
    private final Words.Language language;

    Screen(PrintStream out, Words.Language language) {
        this.out = out;
        this.language = language;
    }

    /** Always UTF-8: the platform's own choice turns Chinese into question marks under LANG=C. */
    static Screen onStandardOutput(Words.Language language) {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), language);
    }

    static Screen onStandardError(Words.Language language) {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), language);
    }

    void line(String zh, String en) {
        out.println(language == Words.Language.ZH ? zh : en);
    }

    void show(Failure failure) {
        out.println(failure.words().in(language));
    }

    void raw(String text) {
        out.println(text);
    }

    void done(String zh, String en, Duration taken) {
        out.printf(Locale.ROOT, "%6s s  ✓ %s%n", seconds(taken), language == Words.Language.ZH ? zh : en);
    }

    static String seconds(Duration taken) {
        return String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0);
    }
}
