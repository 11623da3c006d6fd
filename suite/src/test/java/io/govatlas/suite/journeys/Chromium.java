package io.govatlas.suite.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.suite.RunningSuite;
import io.govatlas.suite.contract.OutsideTools;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The installed Chromium without a window, with nothing of its own to ask the network, and what it logged. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Warns that Selenium cannot drive the debugger of a browser newer than itself, which nothing here does. */
    private static final Logger DEBUGGER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        DEBUGGER.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    Chromium() {
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed("chromedriver", "chromium-driver"))
                        .usingAnyFreePort()
                        .build(),
                options());
        driver.manage().timeouts().implicitlyWait(PATIENCE);
    }

    /** Scrolls on until the element is there: a long page shows its parts as the reader gets to them. */
    WebElement reach(String selector) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            RunningSuite.await(selector + " is on the page", PATIENCE, () -> {
                boolean there = !driver.findElements(By.cssSelector(selector)).isEmpty();
                if (!there) {
                    driver.executeScript("window.scrollBy(0, window.innerHeight / 2)");
                }
                return there;
            });
            return driver.findElement(By.cssSelector(selector));
        } finally {
            driver.manage().timeouts().implicitlyWait(PATIENCE);
        }
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed("chromium", "chromium"));
        options.addArguments(
                "--headless=new",
                "--window-size=1400,1200",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile());
        if (System.getProperty("user.name").equals("root")) {
            // Chromium refuses to build a sandbox for root.
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "chromium")), "profile")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File installed(String program, String debianPackage) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        program + " is missing; on Debian or Ubuntu it is in the package " + debianPackage));
    }

    void open(String address) {
        driver.get(address);
    }

    /** The first element the selector finds, as soon as it is there. */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Puts a text in place of what the field holds, at once: typed letter by letter a long one takes half a minute. */
    void fill(String selector, String text) {
        find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"));
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** What axe finds on the page that keeps people out (WCAG 2.2 AA, serious or critical), each with its first place. */
    List<String> barriers() {
        try {
            driver.executeScript(Files.readString(OutsideTools.folder().resolve("node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        Object found = driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
            axe.run(document, { runOnly: { type: 'tag', values: tags } }).then((result) => done(result.violations
                .filter((it) => it.impact === 'serious' || it.impact === 'critical')
                .map((it) => it.id + ' ' + it.nodes.length + ' ' + it.nodes[0].html)));
            """);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** What pages wrote into the console because something failed. */
    List<String> errors() {
        return log(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses on the network that pages asked for. */
    List<String> requests() {
        return log(LogType.PERFORMANCE)
                .map(entry -> event(entry.getMessage()))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .filter(address -> address.matches("(http|ws)s?:.*"))
                .toList();
    }

    private Stream<LogEntry> log(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    private static JsonNode event(String logged) {
        try {
            return new ObjectMapper().readTree(logged).path("message");
        } catch (JsonProcessingException e) {
            throw new AssertionError(logged, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
