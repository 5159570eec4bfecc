package org.warmhandoff.local;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine;

import org.warmhandoff.local.deadletter.ReplayCommand;
import org.warmhandoff.local.play.PlayCommand;
import org.warmhandoff.servers.ServerStartException;

/** The command behind {@code ./run}. */
public final class Main {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private Main() {}

    /** Runs until it is told to stop. Exit status 2: the command line is wrong; 1: it could not start, and says why. */
    public static void main(String[] arguments) {
        Options options = new Options();
        ReplayCommand replay = new ReplayCommand();
        PlayCommand play = new PlayCommand();
        CommandLine command = new CommandLine(options).addSubcommand(replay).addSubcommand(play);
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
        Object asked =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().userObject() : options;
        if (asked == replay) {
            System.exit(replay.call(options.data));
        }
        System.exit(asked == play ? play.call(CHECKOUT) : run(options));
    }

    private static int run(Options options) {
        Terminal terminal = new Terminal(options.headless);
        try (LocalRun run = new LocalRun(options, terminal, CHECKOUT)) {
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
