package org.warmhandoff.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops a server when asked to, and also when this JVM is gone, whatever ended it.
 *
 * <p>A shell waits on a pipe from this JVM and signals the server when the pipe closes. The kernel closes it even after a SIGKILL, so no broker or
 * database is left behind by a test run that was shot. It is also how a server gets a signal other than SIGTERM, which is all that Java can send:
 * PostgreSQL takes SIGTERM as "wait until every client has left".
 */
public final class Lifeline {
    private final Process shell;

    private Lifeline(Process shell) {
        this.shell = shell;
    }

    /**
     * Ties the server to this JVM.
     *
     * @param signal the name that the kill command knows it by, such as {@code TERM}
     */
    public static Lifeline to(Process server, String signal) throws IOException {
        List<String> command = new ArrayList<>(Tools.ownSession());
        command.addAll(List.of("sh", "-c", "read -r _; kill -s \"$1\" \"$2\"", "lifeline", signal, "" + server.pid()));
        Lifeline lifeline = new Lifeline(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        // After a server ended by itself, its process id may become another program's: no signal to that one.
        var unused = server.onExit().thenRun(lifeline.shell::destroyForcibly);
        return lifeline;
    }

    /** Sends the signal. */
    public void cut() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // Broken pipe: the shell is gone because the server is.
            shell.destroyForcibly();
        }
    }
}
