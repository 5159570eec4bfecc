package org.warmhandoff.notification.dispatch;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.notification.channel.NoticeChannel;
import org.warmhandoff.notification.delivery.DueSignal;

/** Runs one dispatcher for each channel, for as long as the service runs. */
@ApplicationScoped
public class Dispatchers {

    private final List<Dispatcher> dispatchers = new ArrayList<>();

    Dispatchers(
            @All List<NoticeChannel> channels,
            Database database,
            DueDeliveries due,
            SendDelivery sendDelivery,
            DueSignal signal,
            DispatchConfig config) {
        for (NoticeChannel channel : channels) {
            dispatchers.add(
                    new Dispatcher(channel, workers(channel, config), database, due, sendDelivery, signal, config));
        }
    }

    void start(@Observes StartupEvent event) {
        dispatchers.forEach(Dispatcher::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Dispatcher dispatcher : dispatchers) {
            dispatcher.stop();
        }
    }

    /** True while all of them run, whether or not they have anything to do. */
    boolean areAlive() {
        return dispatchers.stream().allMatch(Dispatcher::isAlive);
    }

    private static int workers(NoticeChannel channel, DispatchConfig config) {
        return switch (channel.channel()) {
            case EMAIL -> config.emailWorkers();
            case WEBHOOK -> config.webhookWorkers();
        };
    }
}
