package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.util.List;

/** Processes that are stopped while something else is measured, because they would compete with it for the processors. */
final class Paused implements AutoCloseable {

    private final Target target;
    private final List<String> processes;

    private Paused(Target target, List<String> processes) {
        this.target = target;
        this.processes = processes;
    }

    static Paused of(Target target, String... processes) throws IOException {
        Paused paused = new Paused(target, List.of(processes));
        paused.signal("STOP");
        return paused;
    }

    @Override
    public void close() throws IOException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException {
        for (String process : processes) {
            try {
                new ProcessBuilder("kill", "-s", signal, Long.toString(target.pid(process)))
                        .start()
                        .waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
