package org.warmhandoff.analytics.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that try rules on files: no service, no database. */
@Command(
        name = "./run",
        subcommands = {DetectCommand.class, BackTestCommand.class, RulesCommand.class})
public final class Main {

    private static final int WRONG = 2;
    private static final int FAILED = 1;

    private Main() {}

    /** Exit status 2: the command line, a parameter or a line of the file is wrong; 1: the file cannot be read. */
    public static void main(String[] arguments) {
        System.exit(commandLine(
                        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command =
                new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof IllegalArgumentException wrong) {
                err.println(wrong.getMessage());
                return WRONG;
            }
            if (failure instanceof IOException || failure instanceof UncheckedIOException) {
                err.println("The file cannot be read: " + failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        return command;
    }
}
