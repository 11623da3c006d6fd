package io.govatlas.suite.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Generates a Java client from an OpenAPI document, compiles it together with a reader, and loads both. */
final class GeneratedClient {

    private static final String PACKAGE = "io.govatlas.client";
    private static final Path READER = Path.of("src", "test", "resources", "client", "Reader.java");

    private GeneratedClient() {}

    static AtlasClient of(String document) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "clients")), "client");
            generate(document, folder);
            Path classes = Files.createDirectory(folder.resolve("classes"));
            compile(folder.resolve("src/main/java"), classes);
            return load(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(String document, Path folder) {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setInputSpec(document)
                .setOutputDir(folder.toString())
                .setGeneratorName("java")
                .setLibrary("native")
                .setInvokerPackage(PACKAGE)
                .setApiPackage(PACKAGE + ".api")
                .setModelPackage(PACKAGE + ".model")
                .addAdditionalProperty("useJakartaEe", true)
                .addAdditionalProperty("openApiNullable", false);
        DefaultGenerator generator = new DefaultGenerator();
        List.of(
                        CodegenConstants.API_TESTS,
                        CodegenConstants.MODEL_TESTS,
                        CodegenConstants.API_DOCS,
                        CodegenConstants.MODEL_DOCS)
                .forEach(part -> generator.setGeneratorPropertyDefault(part, "false"));
        generator.opts(settings.toClientOptInput()).generate();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-Xlint:all");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8);
                Stream<Path> generated = Files.walk(sources)) {
            List<Path> java = Stream.concat(generated, Stream.of(READER))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        assertThat(said.getDiagnostics())
                .filteredOn(Diagnostic::getKind, Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    private static AtlasClient load(Path classes) throws IOException {
        // Not closed: the client loads its classes as it goes.
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
        try {
            return (AtlasClient) loader.loadClass("io.govatlas.suite.journeys.generated.Reader")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
