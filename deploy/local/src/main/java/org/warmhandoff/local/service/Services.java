package org.warmhandoff.local.service;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.warmhandoff.local.RunFailure;
import org.warmhandoff.local.Terminal;

/** The services: started together, started again when one dies, stopped together. */
public final class Services implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Terminal terminal;
    private final List<ServiceProcess.Service> services;
    private final Map<String, ServiceProcess> processes = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Services(Terminal terminal, List<ServiceProcess.Service> services) {
        this.terminal = terminal;
        this.services = List.copyOf(services);
    }

    /** Starts all and returns when each of them can serve. */
    public void start() throws InterruptedException {
        services.forEach(service -> processes.put(service.name(), ServiceProcess.start(service, http)));
        for (ServiceProcess.Service service : services) {
            awaitReady(service);
            terminal.done(service.name() + " service");
        }
    }

    /** Process ids by service name. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        services.forEach(service -> pids.put(service.name(), process(service).pid()));
        return pids;
    }

    /** Starts what has died again. Tells of each service that has a new process. */
    public void reviveDead(Consumer<String> revived) throws InterruptedException {
        for (ServiceProcess.Service service : services) {
            if (!process(service).isAlive() && !stopping.await(500, TimeUnit.MILLISECONDS)) {
                terminal.warn("The " + service.name() + " service has ended; starting it again.");
                processes.put(service.name(), ServiceProcess.start(service, http));
                revived.accept(service.name());
            }
        }
    }

    private ServiceProcess process(ServiceProcess.Service service) {
        ServiceProcess process = processes.get(service.name());
        if (process == null) {
            throw new IllegalStateException(service.name() + " was not started");
        }
        return process;
    }

    private void awaitReady(ServiceProcess.Service service) throws InterruptedException {
        ServiceProcess process = process(service);
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!process.isReady()) {
            if (!process.isAlive()) {
                throw new RunFailure("The " + service.name() + " service has ended while starting. Its log, "
                        + service.log() + ", ends with:\n" + process.lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new RunFailure("The " + service.name() + " service is not ready after " + READY_WITHIN.toMinutes()
                        + " minutes; see " + service.log() + ".");
            }
            if (stopping.await(200, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopping");
            }
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        processes.values().forEach(ServiceProcess::askToStop);
        processes.values().forEach(ServiceProcess::awaitStopped);
    }
}
