package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.security.auth.module.UnixSystem;

/**
 * The account that PostgreSQL's programs run under. They refuse to run as root, which is what a container and many a build server run everything as.
 *
 * <p>Ways, best first; each executes the program in place, so its process id stays the one that was started:
 *
 * <ol>
 *   <li>not root: nothing to do
 *   <li>{@code unshare -U}: a user namespace in which root is no one in particular; files stay where they are and whose they are
 *   <li>{@code setpriv}: the account "nobody", which then owns the data directory and must be able to reach it
 * </ol>
 */
enum PostgresAccount {
    OWN(""),
    NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    PostgresAccount(String prefix) {
        this.prefix = prefix;
    }

    /** The account for this machine. */
    static PostgresAccount choose() {
        if (new UnixSystem().getUid() != 0) {
            return OWN;
        }
        for (PostgresAccount account : List.of(NAMESPACE, NOBODY)) {
            if (account.succeeds("true")) {
                return account;
            }
        }
        throw new ServerStartException(
                "PostgreSQL refuses to run as root, and this machine allows neither a user namespace (unshare -U)"
                        + " nor another account (setpriv). Run this as an ordinary user.");
    }

    /** The command as this account runs it. */
    List<String> command(String... command) {
        List<String> whole = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1)));
        whole.addAll(List.of(command));
        return whole;
    }

    /** Gives a file or empty directory to this account. */
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }

    /** Fails when this account may not reach what it has to use: one below the home of root, say. */
    void requireReach(Path program, Path data) {
        if (this == NOBODY
                && !(succeeds("test", "-x", program.toString()) && succeeds("test", "-w", data.toString()))) {
            throw new ServerStartException(
                    "PostgreSQL refuses to run as root, and the account \"nobody\" cannot reach both %s and %s. Run this as an ordinary user, or from a directory that others may read."
                            .formatted(program, data));
        }
    }

    private boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
