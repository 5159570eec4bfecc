package org.warmhandoff.kit.health;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

import org.warmhandoff.kit.outbox.OutboxRelay;

/**
 * Started once the relay runs, which is after the schema was migrated; alive while its thread is. A relay that waits for
 * the broker or the database is alive: restarting it would help nobody.
 */
@Liveness
@Startup
@ApplicationScoped
public class RelayCheck implements HealthCheck {

    private final OutboxRelay relay;

    RelayCheck(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox-relay").status(relay.isAlive()).build();
    }
}
