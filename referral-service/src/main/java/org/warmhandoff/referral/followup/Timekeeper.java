package org.warmhandoff.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Looks again and again whether something is due. */
@ApplicationScoped
class Timekeeper {

    private final ActOnTime actOnTime;

    Timekeeper(ActOnTime actOnTime) {
        this.actOnTime = actOnTime;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        actOnTime.act();
    }
}
