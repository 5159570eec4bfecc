package org.warmhandoff.local;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine;

import org.warmhandoff.local.deadletter.ReplayCommand;
import org.warmhandoff.servers.ServerStartException;

/** The command behind {@code ./run}. */
public final class Main {

    private Main() {}

    /** Runs until it is told to stop. Exit status 2: the command line is wrong; 1: it could not start, and says why. */
    public static void main(String[] arguments) {
        Options options = new Options();
        ReplayCommand replay = new ReplayCommand();
        CommandLine command = new CommandLine(options).addSubcommand(replay);
        CommandLine.ParseResult parsed;
        try {
            parsed = command.parseArgs(arguments);
        } catch (CommandLine.ParameterException wrong) {
            System.err.println(wrong.getMessage() + "\nSee ./run --help.");
            System.exit(2);
            return;
        }
        if (CommandLine.printHelpIfRequested(parsed)) {
            return;
        }
        System.exit(parsed.hasSubcommand() ? replay.call(options.data) : run(options));
    }

    private static int run(Options options) {
        Terminal terminal = new Terminal(options.headless);
        try (LocalRun run = new LocalRun(options, terminal, Path.of("").toAbsolutePath())) {
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
            run.start();
            run.watch();
            return 0;
        } catch (RunFailure | ServerStartException failure) {
            System.err.println(failure.getMessage());
            return 1;
        } catch (IOException failure) {
            System.err.println("The run failed: " + failure.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
