package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Load before anything is measured, so that the compilers of five virtual machines have done their work, which takes minutes
 * on a small machine. Ends when every mail has arrived.
 */
final class WarmUp {

    private static final Duration LENGTH = Duration.ofSeconds(150);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONNECTIONS = 16;

    private final Target target;

    WarmUp(Target target) {
        this.target = target;
    }

    void run(PrintStream out) throws Exception {
        long end = System.nanoTime() + LENGTH.toNanos();
        int posted = Parallel.run(CONNECTIONS, worker -> (Callable<Integer>) () -> post(end)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        out.println("  warmed up with " + posted + " reports in " + LENGTH.toSeconds() + " s");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int before = -1;
        for (int mails = mails(); mails != before && System.nanoTime() < deadline; mails = mails()) {
            before = mails;
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        }
    }

    private int post(long end) throws IOException {
        int posted = 0;
        try (HttpConnection http = new HttpConnection(target.service("incident"), target.token("ems"))) {
            while (System.nanoTime() < end) {
                http.post(
                        "/v1/incident-reports",
                        SampleReport.json(ThreadLocalRandom.current(), SampleReport.TO_BE_FOLLOWED_UP));
                posted++;
            }
        }
        return posted;
    }

    private int mails() throws IOException {
        try (HttpConnection http = new HttpConnection(target.service("mail"), "")) {
            return new ObjectMapper().readTree(http.get("/messages").body()).size();
        }
    }
}
