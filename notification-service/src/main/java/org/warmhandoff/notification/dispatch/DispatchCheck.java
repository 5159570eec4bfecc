package org.warmhandoff.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while every dispatcher's thread is. One that waits for the database, or whose channel is down, is alive: restarting it
 * would help nobody.
 */
@Liveness
@ApplicationScoped
public class DispatchCheck implements HealthCheck {

    private final Dispatchers dispatchers;

    DispatchCheck(Dispatchers dispatchers) {
        this.dispatchers = dispatchers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("dispatch")
                .status(dispatchers.areAlive())
                .build();
    }
}
