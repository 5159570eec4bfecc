package org.warmhandoff.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for tests of pages: this machine's Chromium, driven by Playwright. Where none is found the tests of the class
 * are skipped, with a line that says so.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browser browser = new Browser();
 *
 * Page page = browser.phone(options -> options.setLocale("es")).newPage();
 * }</pre>
 *
 * <p>The system property {@code browser} names an executable that is not on the path.
 */
public final class Browser implements ExecutionCondition, AfterEachCallback, AfterAllCallback {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING = "SKIPPED, for want of a browser: install one, on Debian with"
            + " apt-get install chromium, or name one with -Dbrowser=/path/to/chromium";

    /** WCAG 2.2 AA, and what the authors of the rules call good practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

    /** Things to press that are smaller than 44 pixels either way, but for links within what is excepted. */
    private static final String TOO_SMALL =
            """
            (except) => [...document.querySelectorAll('button, select, input, summary, a')]
              .filter((target) => target.checkVisibility() && !target.matches('.skip'))
              .filter((target) => !except || !target.closest(except))
              .map((target) => target.closest('label') ?? target)
              .filter((target) => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44)
              .map((target) => target.outerHTML)
            """;

    /** What is wider than the screen, or than what holds it. */
    private static final String STICKS_OUT =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((part) => part.checkVisibility() && !part.closest('.visually-hidden, .skip'))
              .filter((part) => part.getBoundingClientRect().right > innerWidth + 1
                || part instanceof HTMLElement && part.scrollWidth > part.clientWidth + 1
                && getComputedStyle(part).display !== 'inline')
              .map((part) => part.outerHTML.slice(0, 200))
            """;

    /** A page answers in a moment, unless the machine has a lot else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser running;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        System.err.println(context.getDisplayName() + ": " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** A browser with nothing kept, on a phone's screen. It is closed after the test. */
    public BrowserContext phone(Consumer<com.microsoft.playwright.Browser.NewContextOptions> more) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale("en-US")
                .setTimezoneId("America/New_York");
        more.accept(options);
        return browser().newContext(options);
    }

    /** A browser with nothing kept, on a desk's screen. It is closed after the test. */
    public BrowserContext desk(Consumer<com.microsoft.playwright.Browser.NewContextOptions> more) {
        return phone(options -> {
            options.setViewportSize(1280, 900).setHasTouch(false);
            more.accept(options);
        });
    }

    /** Fails with every rule that the page, as it is now, breaks, and where. */
    public static void assertAccessible(Page page) {
        assertKept(new AxeBuilder(page).withTags(RULES));
    }

    /** Fails with those of the rules that another color scheme alone can break. */
    public static void assertColorsAccessible(Page page) {
        assertKept(new AxeBuilder(page).withRules(COLOR_RULES));
    }

    private static void assertKept(AxeBuilder rules) {
        List<Rule> broken = rules.analyze().getViolations();
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.stream().map(Browser::describe).collect(Collectors.joining("\n")));
        }
    }

    /**
     * Fails with everything to press that a thumb would miss.
     *
     * @param except a selector of what need not be large; empty for nothing
     */
    public static void assertLargeEnough(Page page, String except) {
        assertNone("too small to press", page.evaluate(TOO_SMALL, except));
    }

    /** Fails with everything that is cut off, or can only be read by scrolling sideways. */
    public static void assertNothingSticksOut(Page page) {
        assertNone("sticks out", page.evaluate(STICKS_OUT));
    }

    private static void assertNone(String what, Object found) {
        List<?> parts = (List<?>) found;
        if (!parts.isEmpty()) {
            throw new AssertionError(
                    what + ":\n" + parts.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
    }

    /** Keeps what the page looks like now as {@code target/screenshots/<name>.png}, from top to bottom. */
    public static void keepScreenshot(Page page, String name) {
        ViewportSize screen = page.viewportSize();
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(screen.width, Math.max(screen.height, height));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        page.setViewportSize(screen.width, screen.height);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (running != null) {
            List.copyOf(running.contexts()).forEach(BrowserContext::close);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            running = null;
        }
    }

    private com.microsoft.playwright.Browser browser() {
        if (running == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            running = start();
        }
        return running;
    }

    private com.microsoft.playwright.Browser start() {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        // The driver is looked up by the context, and lies in a jar that Quarkus' own class loaders do not open as one.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static Optional<Path> executable() {
        String named = System.getProperty("browser");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String describe(Rule rule) {
        String places = rule.getNodes().stream()
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .collect(Collectors.joining("\n  "));
        return "%s (%s): %s%n  %s".formatted(rule.getId(), rule.getImpact(), rule.getHelp(), places);
    }
}
