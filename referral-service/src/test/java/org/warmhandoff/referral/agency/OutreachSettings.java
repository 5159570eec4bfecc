package org.warmhandoff.referral.agency;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells the service under test that one agency does outreach; every other receives hand-offs at most. */
public final class OutreachSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("warm-handoff.outreach.agencies", "outreach");
    }

    @Override
    public void stop() {}
}
