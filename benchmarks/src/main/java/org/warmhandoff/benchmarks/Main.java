package org.warmhandoff.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Prints the table of one run. */
public final class Main {

    private Main() {}

    /**
     * Measures a system that was just started: what is measured leaves work behind that would compete with a second run.
     *
     * @param arguments the path of endpoints.json, and optionally what to measure: {@code follow-up} for follow-ups, or a
     *     number of records for the bulk import of so many, without a warm-up
     */
    public static void main(String[] arguments) throws Exception {
        Target target = Target.read(Path.of(arguments[0]));
        PrintStream out = System.out;
        makeScratchDatabase(target);
        if (arguments.length > 1 && arguments[1].equals("follow-up")) {
            FollowUpFigures.measure(target, (name, measurement) -> progress(out, name, measurement));
            return;
        }
        if (arguments.length > 1) {
            List<Figure> bulk = new BulkLoad(target).measure(Integer.parseInt(arguments[1]), 1);
            out.println(Figure.head());
            bulk.forEach(figure -> out.println(figure.row()));
            return;
        }
        out.println("  warming up");
        new WarmUp(target).run(out);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(progress(out, "report to mail", () -> new ReportToMail(target).measure()));
        figures.addAll(progress(out, "8 connections", () -> new ReportPosts(target).measure(8)));
        figures.addAll(progress(out, "32 connections", () -> new ReportPosts(target).measure(32)));
        figures.addAll(progress(out, "bulk import", () -> new BulkLoad(target).measure(20_000, 5)));
        figures.addAll(progress(out, "relay", () -> List.of(new Relay(target).measure())));
        figures.addAll(progress(out, "catch-up", () -> List.of(new CatchUp(target).measure())));
        figures.addAll(progress(out, "boundary file", () -> new BoundaryFile(target).measure()));
        out.println(Figure.head());
        figures.forEach(figure -> out.println(figure.row()));
    }

    /** One of the figures. */
    interface Measurement {
        List<Figure> take() throws Exception;
    }

    private static List<Figure> progress(PrintStream out, String name, Measurement measurement) throws Exception {
        out.println("  measuring: " + name);
        List<Figure> figures = measurement.take();
        figures.forEach(figure -> out.println("  " + figure.row()));
        return figures;
    }

    private static void makeScratchDatabase(Target target) throws Exception {
        try (Connection connection = target.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS benchmark");
            statement.execute("CREATE DATABASE benchmark");
        }
    }
}
