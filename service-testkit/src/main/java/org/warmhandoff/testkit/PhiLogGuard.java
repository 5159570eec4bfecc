package org.warmhandoff.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Listens to everything that is logged during a test, so that the test can say what must never be there: a name, a telephone number, an address.
 *
 * <pre>{@code
 * @RegisterExtension
 * final PhiLogGuard log = new PhiLogGuard();
 *
 * log.assertNone("Robin Example", "+1 937 555 0142");
 * }</pre>
 *
 * <p>The project's own loggers are opened to every level while it listens: an operator may turn on debugging on any day.
 */
public final class PhiLogGuard implements BeforeEachCallback, AfterEachCallback {
    private static final String OWN_LOGGERS = "org.warmhandoff";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    private final Logger everything = Logger.getLogger("");
    private final Logger own = Logger.getLogger(OWN_LOGGERS);

    @Override
    public void beforeEach(ExtensionContext context) {
        lines.clear();
        everything.addHandler(listener);
        own.setLevel(Level.ALL);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        everything.removeHandler(listener);
        own.setLevel(null);
    }

    /** What was logged so far in this test: message, context and stack trace of each record. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Fails if any of these was logged, in whatever case and punctuation: {@code 937-555-0142} is found in {@code 9375550142}. Also fails if nothing
     * at all was logged, because then it proves nothing.
     */
    public void assertNone(String... seeded) {
        if (lines.isEmpty()) {
            throw new AssertionError("Nothing was logged, so that nothing is proven.");
        }
        for (String one : seeded) {
            Pattern pattern = anyPunctuation(one);
            lines.stream()
                    .filter(line -> pattern.matcher(line).find())
                    .findFirst()
                    .ifPresent(line -> {
                        throw new AssertionError("\"%s\" was logged: %s".formatted(one, line));
                    });
        }
    }

    private static Pattern anyPunctuation(String seeded) {
        String characters = seeded.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
        if (characters.isEmpty()) {
            throw new IllegalArgumentException("Nothing to look for.");
        }
        return Pattern.compile(characters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private final class Listener extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            StringWriter text = new StringWriter();
            text.append(logged.getLoggerName()).append(' ');
            if (logged instanceof ExtLogRecord extended) {
                text.append(extended.getFormattedMessage())
                        .append(' ')
                        .append(extended.getMdcCopy() + " " + extended.getNdc());
            } else {
                text.append(formatter.formatMessage(logged));
            }
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
