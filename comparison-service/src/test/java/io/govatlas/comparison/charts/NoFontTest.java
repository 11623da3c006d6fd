package io.govatlas.comparison.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts, font configuration or display draws every picture: AWT is never asked for a font. */
class NoFontTest {

    @TempDir
    Path folder;

    @Test
    void drawsWithoutAnyInstalledFont() throws Exception {
        Path loaded = folder.resolve("loaded");

        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Draw.class.getName()))
                .inheritIO()
                .start()
                .waitFor();

        assertThat(exit).isZero();
        assertThat(loaded)
                .content()
                .contains("org.apache.batik.svggen.SVGGraphics2D")
                .doesNotContain("sun.font.SunFontManager", "sun.awt.FontConfiguration", "sun.awt.X11.XToolkit");
    }

    /** Draws one of each kind in both languages, in a process of its own. */
    static final class Draw {

        private Draw() {}

        public static void main(String[] arguments) {
            for (Language language : Language.values()) {
                Pictures.ofEveryKind(Pictures.caption(language), "丹麦", "Estonia", "Chile");
            }
        }
    }
}
