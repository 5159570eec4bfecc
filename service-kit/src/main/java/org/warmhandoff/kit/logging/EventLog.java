package org.warmhandoff.kit.logging;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * Logs what happened as a constant name and typed fields: {@code outbox.row-parked row=12}. An exception is logged by its
 * class, its SQLSTATE and where it came from, never by its message, because a message may quote data.
 */
public final class EventLog {

    private static final int FRAMES = 12;

    private final Logger logger;

    private EventLog(Logger logger) {
        this.logger = logger;
    }

    public static EventLog of(Class<?> owner) {
        return new EventLog(Logger.getLogger(owner));
    }

    public void info(String event, LogField... fields) {
        logger.info(line(event, fields));
    }

    public void warn(String event, LogField... fields) {
        logger.warn(line(event, fields));
    }

    public void warn(String event, Throwable failure, LogField... fields) {
        logger.warn(line(event, fields) + " " + describe(failure));
    }

    public void error(String event, LogField... fields) {
        logger.error(line(event, fields));
    }

    public void error(String event, Throwable failure, LogField... fields) {
        logger.error(line(event, fields) + " " + describe(failure) + frames(failure));
    }

    private static String line(String event, LogField... fields) {
        return Stream.concat(Stream.of(event), Arrays.stream(fields).map(LogField::toString))
                .collect(Collectors.joining(" "));
    }

    private static String describe(Throwable failure) {
        return "failure=" + causes(failure).map(EventLog::name).collect(Collectors.joining("<"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + "[" + sql.getSQLState() + "]" : name;
    }

    private static String frames(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Arrays.stream(root.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
    }
}
