package org.warmhandoff.analytics.count;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the ticker's thread is. One that waits for the database is alive: restarting it would help nobody. */
@Liveness
@ApplicationScoped
public class CountTickerCheck implements HealthCheck {

    private final CountTicker ticker;

    CountTickerCheck(CountTicker ticker) {
        this.ticker = ticker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("count-ticker")
                .status(ticker.isAlive())
                .build();
    }
}
